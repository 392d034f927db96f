/** Kills Kept again and again, and says what it did to the promises. */
@NullMarked
package org.kept.chaos;

import org.jspecify.annotations.NullMarked;
