/** The follower's own page: what they follow, how they are told, and the way out. */
@NullMarked
package org.kept.notification.write.following;

import org.jspecify.annotations.NullMarked;
