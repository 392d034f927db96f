/** Use case: an owner or staff invite somebody into an organization. */
@NullMarked
package org.kept.commitment.write.invitemember;

import org.jspecify.annotations.NullMarked;
