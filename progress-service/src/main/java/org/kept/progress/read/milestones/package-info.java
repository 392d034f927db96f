/** Milestones one by one: which make a number, which are left out and why, and their history. */
@NullMarked
package org.kept.progress.read.milestones;

import org.jspecify.annotations.NullMarked;
