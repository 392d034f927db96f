/** Two names are found not to be one subject after all: each counts as it did. */
@NullMarked
package org.kept.progress.write.separate;

import org.jspecify.annotations.NullMarked;
