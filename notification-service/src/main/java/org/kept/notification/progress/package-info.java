/** What progress-service tells, in this service's own values. */
@NullMarked
package org.kept.notification.progress;

import org.jspecify.annotations.NullMarked;
