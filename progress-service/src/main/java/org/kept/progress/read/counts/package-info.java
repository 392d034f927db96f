/**
 * The numbers and what they are made of: a summary of each commitment, its milestones with their
 * history, and its activity, written so that a crash between any two writes changes no number.
 */
@NullMarked
package org.kept.progress.read.counts;

import org.jspecify.annotations.NullMarked;
