/** Use case: who was invited joins, with the token of the invitation. */
@NullMarked
package org.kept.commitment.write.acceptinvitation;

import org.jspecify.annotations.NullMarked;
