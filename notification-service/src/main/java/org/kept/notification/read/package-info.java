/** What staff can see of mail and followers: states and numbers, never addresses. */
@NullMarked
package org.kept.notification.read;

import org.jspecify.annotations.NullMarked;
