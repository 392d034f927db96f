/** Use case: an owner or staff take an invitation back. */
@NullMarked
package org.kept.commitment.write.withdrawinvitation;

import org.jspecify.annotations.NullMarked;
