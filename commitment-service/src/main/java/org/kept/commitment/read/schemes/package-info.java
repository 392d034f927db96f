/** The regions that commitments are counted by. */
@NullMarked
package org.kept.commitment.read.schemes;

import org.jspecify.annotations.NullMarked;
