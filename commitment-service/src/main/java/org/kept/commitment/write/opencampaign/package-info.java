/** Use case: staff open a campaign. */
@NullMarked
package org.kept.commitment.write.opencampaign;

import org.jspecify.annotations.NullMarked;
