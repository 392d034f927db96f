/** Verifying, disputing and retracting, given what was told before. */
@NullMarked
package org.kept.progress.write.review;

import org.jspecify.annotations.NullMarked;
