/** What happened to a commitment, in order. */
@NullMarked
package org.kept.commitment.read.history;

import org.jspecify.annotations.NullMarked;
