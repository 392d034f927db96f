/** Counting, under everything that can interrupt it. */
@NullMarked
package org.kept.progress.read.definitions;

import org.jspecify.annotations.NullMarked;
