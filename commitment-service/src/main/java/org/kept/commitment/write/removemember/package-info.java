/** Use case: an owner removes a member. */
@NullMarked
package org.kept.commitment.write.removemember;

import org.jspecify.annotations.NullMarked;
