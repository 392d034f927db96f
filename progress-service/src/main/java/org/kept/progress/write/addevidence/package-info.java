/** Showing more for what was told, without telling it again. */
@NullMarked
package org.kept.progress.write.addevidence;

import org.jspecify.annotations.NullMarked;
