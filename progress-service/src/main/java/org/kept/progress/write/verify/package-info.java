/** Staff confirm a milestone against its evidence. */
@NullMarked
package org.kept.progress.write.verify;

import org.jspecify.annotations.NullMarked;
