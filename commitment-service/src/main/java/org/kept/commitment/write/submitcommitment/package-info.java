/** Use case: a member hands a commitment to staff. */
@NullMarked
package org.kept.commitment.write.submitcommitment;

import org.jspecify.annotations.NullMarked;
