/** Files, row by row. */
@NullMarked
package org.kept.progress.write.importmilestones;

import org.jspecify.annotations.NullMarked;
