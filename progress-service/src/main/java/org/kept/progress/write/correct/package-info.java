/** Saying anew what was said wrongly; what was said before stays readable. */
@NullMarked
package org.kept.progress.write.correct;

import org.jspecify.annotations.NullMarked;
