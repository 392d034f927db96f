/** Series, against what would be added up plainly. */
@NullMarked
package org.kept.progress.read.burnup;

import org.jspecify.annotations.NullMarked;
