package org.kept.progress.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What of a commitment decides how milestones count.
 *
 * @param revision place in the commitment's stream of the event that last changed this
 */
public record CommitmentDefinition(
    String id,
    String slug,
    String title,
    String campaignId,
    String makerId,
    RegionScheme regions,
    Window period,
    List<DeliverableDefinition> deliverables,
    State state,
    long revision) {

  public CommitmentDefinition {
    deliverables = List.copyOf(deliverables);
  }

  public Optional<DeliverableDefinition> deliverable(String key) {
    return deliverables.stream().filter(d -> d.key().equals(key)).findFirst();
  }

  /** Whether it still takes milestones, and if not, why. */
  public enum State {
    PUBLISHED,
    WITHDRAWN,
    CLOSED;

    /** The word in answers, for example {@code published}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
