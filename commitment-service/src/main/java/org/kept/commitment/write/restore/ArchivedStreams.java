package org.kept.commitment.write.restore;

import java.util.List;
import java.util.Optional;

/** Which streams belong to a campaign; told by a view, since no stream knows it of all others. */
@FunctionalInterface
public interface ArchivedStreams {

  /**
   * The campaign first, then its makers and partners, then its commitments.
   *
   * @return empty if there is no such campaign
   */
  Optional<List<String>> of(String campaignIdOrSlug);
}
