/** Use case: staff change the terms of an open campaign and say why. */
@NullMarked
package org.kept.commitment.write.amendcampaign;

import org.jspecify.annotations.NullMarked;
