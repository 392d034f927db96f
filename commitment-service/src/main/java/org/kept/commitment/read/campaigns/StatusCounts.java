package org.kept.commitment.read.campaigns;

import java.util.Map;

/** How many public commitments a campaign has in which state; told by the view that lists them. */
@FunctionalInterface
public interface StatusCounts {

  /** Numbers by state: {@code published}, {@code withdrawn}, {@code closed}; no entry for none. */
  Map<String, Integer> of(String campaignId);
}
