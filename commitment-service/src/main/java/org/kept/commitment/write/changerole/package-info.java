/** Use case: an owner makes a member an owner or an editor. */
@NullMarked
package org.kept.commitment.write.changerole;

import org.jspecify.annotations.NullMarked;
