/** Telling, given what was told before. */
@NullMarked
package org.kept.progress.write.logmilestone;

import org.jspecify.annotations.NullMarked;
