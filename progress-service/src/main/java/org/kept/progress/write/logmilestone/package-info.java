/** Telling that something happened, for the first time or again. */
@NullMarked
package org.kept.progress.write.logmilestone;

import org.jspecify.annotations.NullMarked;
