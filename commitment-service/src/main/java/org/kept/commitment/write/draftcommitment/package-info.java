/** Use case: a member of an approved organization drafts a commitment. */
@NullMarked
package org.kept.commitment.write.draftcommitment;

import org.jspecify.annotations.NullMarked;
