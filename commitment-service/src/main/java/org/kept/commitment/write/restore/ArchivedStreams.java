package org.kept.commitment.write.restore;

import java.util.List;
import java.util.Optional;

/** Which streams belong together; told by a view, since no stream knows it of all others. */
public interface ArchivedStreams {

  /**
   * The campaign first, then its makers and partners, then its commitments.
   *
   * @return empty if there is no such campaign
   */
  Optional<List<String>> ofCampaign(String idOrSlug);

  /**
   * The campaign of a commitment first, then its maker and partners, then itself; not those it
   * renews, which are commitments of their own.
   *
   * @return empty if there is no such commitment
   */
  Optional<List<String>> ofCommitment(String idOrSlug);
}
