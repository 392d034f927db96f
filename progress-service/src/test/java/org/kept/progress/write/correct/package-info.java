/** Verifying, disputing and retracting, given what was told before. */
@NullMarked
package org.kept.progress.write.correct;

import org.jspecify.annotations.NullMarked;
