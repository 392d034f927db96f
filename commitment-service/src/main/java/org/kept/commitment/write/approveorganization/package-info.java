/** Use case: staff approve an organization, so that it may state commitments. */
@NullMarked
package org.kept.commitment.write.approveorganization;

import org.jspecify.annotations.NullMarked;
