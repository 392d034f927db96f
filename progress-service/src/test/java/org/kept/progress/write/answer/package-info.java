/** Answering a doubt, given what was told before. */
@NullMarked
package org.kept.progress.write.answer;

import org.jspecify.annotations.NullMarked;
