/** Campaigns, one by one and as a list. */
@NullMarked
package org.kept.commitment.read.campaigns;

import org.jspecify.annotations.NullMarked;
