/** How the parts of this service are put together. */
@NullMarked
package org.kept.notification.config;

import org.jspecify.annotations.NullMarked;
