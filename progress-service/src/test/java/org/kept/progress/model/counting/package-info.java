/** Figures and status, against what a person would count by hand. */
@NullMarked
package org.kept.progress.model.counting;

import org.jspecify.annotations.NullMarked;
