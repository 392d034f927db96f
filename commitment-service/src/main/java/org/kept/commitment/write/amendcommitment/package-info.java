/** Use case: a member amends a public commitment and says why. */
@NullMarked
package org.kept.commitment.write.amendcommitment;

import org.jspecify.annotations.NullMarked;
