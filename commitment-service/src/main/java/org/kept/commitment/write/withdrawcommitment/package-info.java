/** Use case: a member gives a public commitment up and says why. */
@NullMarked
package org.kept.commitment.write.withdrawcommitment;

import org.jspecify.annotations.NullMarked;
