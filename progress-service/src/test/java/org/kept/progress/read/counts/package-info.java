/** Counting, under everything that can interrupt it. */
@NullMarked
package org.kept.progress.read.counts;

import org.jspecify.annotations.NullMarked;
