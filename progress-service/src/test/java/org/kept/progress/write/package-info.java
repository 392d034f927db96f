/** Verifying, disputing and retracting, given what was told before. */
@NullMarked
package org.kept.progress.write;

import org.jspecify.annotations.NullMarked;
