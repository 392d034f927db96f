/** Figures and status, against what a person would count by hand. */
@NullMarked
package org.kept.progress.read.explanation;

import org.jspecify.annotations.NullMarked;
