/** Use case: a member leaves an organization. */
@NullMarked
package org.kept.commitment.write.leaveorganization;

import org.jspecify.annotations.NullMarked;
