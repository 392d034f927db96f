/** Asking to follow a commitment, and confirming it from the mailbox that was named. */
@NullMarked
package org.kept.notification.write.follow;

import org.jspecify.annotations.NullMarked;
