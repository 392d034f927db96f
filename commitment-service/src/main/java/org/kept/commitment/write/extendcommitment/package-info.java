/** Use case: a member gives a public commitment more time and says why. */
@NullMarked
package org.kept.commitment.write.extendcommitment;

import org.jspecify.annotations.NullMarked;
