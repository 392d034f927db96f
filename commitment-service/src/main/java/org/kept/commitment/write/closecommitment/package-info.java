/** Use case: staff close a commitment with an outcome, beside the one the numbers give. */
@NullMarked
package org.kept.commitment.write.closecommitment;

import org.jspecify.annotations.NullMarked;
