/** Explains a number: the milestones that make it, those that do not, and why. */
@NullMarked
package org.kept.progress.read.explanation;

import org.jspecify.annotations.NullMarked;
