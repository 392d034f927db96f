/** What a digest says: figures before and after, what is new, what was taken back and why. */
@NullMarked
package org.kept.notification.model.digest;

import org.jspecify.annotations.NullMarked;
