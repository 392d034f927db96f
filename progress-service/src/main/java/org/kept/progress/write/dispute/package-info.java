/** Staff doubt a milestone; it does not count until answered. */
@NullMarked
package org.kept.progress.write.dispute;

import org.jspecify.annotations.NullMarked;
