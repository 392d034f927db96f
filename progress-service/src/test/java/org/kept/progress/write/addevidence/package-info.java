/** Verifying, disputing and retracting, given what was told before. */
@NullMarked
package org.kept.progress.write.addevidence;

import org.jspecify.annotations.NullMarked;
