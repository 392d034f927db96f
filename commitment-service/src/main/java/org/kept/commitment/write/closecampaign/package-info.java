/** Use case: staff close a campaign, so that it takes no more commitments. */
@NullMarked
package org.kept.commitment.write.closecampaign;

import org.jspecify.annotations.NullMarked;
