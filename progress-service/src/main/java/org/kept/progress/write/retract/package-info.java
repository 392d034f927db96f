/** Taking back what was told. */
@NullMarked
package org.kept.progress.write.retract;

import org.jspecify.annotations.NullMarked;
