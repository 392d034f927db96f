/** Commitments: the public list, and each in detail. */
@NullMarked
package org.kept.commitment.read.commitments;

import org.jspecify.annotations.NullMarked;
