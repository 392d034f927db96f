/** Use case: staff publish a commitment. */
@NullMarked
package org.kept.commitment.write.publishcommitment;

import org.jspecify.annotations.NullMarked;
