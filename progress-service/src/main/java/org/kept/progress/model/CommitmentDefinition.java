package org.kept.progress.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What of a commitment decides how milestones count.
 *
 * @param outcome what it was closed with: {@code kept}, {@code partly-kept} or {@code not-kept}
 * @param revision place in the commitment's stream of the event that last changed this
 * @param reason given for that change, if one was
 */
public record CommitmentDefinition(
    String id,
    String slug,
    Wording title,
    String campaignId,
    String makerId,
    RegionScheme regions,
    Window period,
    List<DeliverableDefinition> deliverables,
    State state,
    @Nullable String outcome,
    long revision,
    @Nullable String reason) {

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
