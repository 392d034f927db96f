/** What people ask of this service, and the mail that comes of it. */
@NullMarked
package org.kept.notification.write;

import org.jspecify.annotations.NullMarked;
