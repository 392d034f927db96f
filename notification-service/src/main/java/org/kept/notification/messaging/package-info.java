/** From events of other services to what this one keeps of them. */
@NullMarked
package org.kept.notification.messaging;

import org.jspecify.annotations.NullMarked;
