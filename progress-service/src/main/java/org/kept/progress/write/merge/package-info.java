/** Two names are found to be one subject: one milestone stands for both, and they count once. */
@NullMarked
package org.kept.progress.write.merge;

import org.jspecify.annotations.NullMarked;
