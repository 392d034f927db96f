/** Use case: an archive of a campaign is written, and restored where nothing of it is known. */
@NullMarked
package org.kept.commitment.write.restore;

import org.jspecify.annotations.NullMarked;
