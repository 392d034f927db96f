/** Staff send a follower's digest now, by the same way as the queue. */
@NullMarked
package org.kept.notification.write.ondemand;

import org.jspecify.annotations.NullMarked;
