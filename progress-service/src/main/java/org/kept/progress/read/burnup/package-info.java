/** How a deliverable's figure grew, month by month, by when it happened and by when it was told. */
@NullMarked
package org.kept.progress.read.burnup;

import org.jspecify.annotations.NullMarked;
