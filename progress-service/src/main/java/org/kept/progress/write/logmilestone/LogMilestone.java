package org.kept.progress.write.logmilestone;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kept.progress.events.MilestoneEvent.StoredSource;
import org.kept.progress.model.CommitmentDefinition;
import org.kept.progress.model.MilestoneId;
import org.kept.progress.model.SubjectKey;
import org.kept.progress.write.Teller;

/**
 * Tell that something happened, in the words of who tells it.
 *
 * @param toward the commitment as this service knows it at the moment
 */
public record LogMilestone(
    CommitmentDefinition toward,
    String deliverable,
    String subject,
    @Nullable String region,
    @Nullable String country,
    String date,
    @Nullable String precision,
    @Nullable BigDecimal quantity,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    List<Link> evidence,
    @Nullable String note,
    List<String> tags,
    boolean illustrative,
    StoredSource source,
    Teller teller) {

  public LogMilestone {
    evidence = List.copyOf(evidence);
    tags = List.copyOf(tags);
  }

  /** A place on the web that shows it. */
  public record Link(String url, @Nullable String label, @Nullable String language) {}

  /** The stream it belongs to. */
  public MilestoneId milestone() {
    return MilestoneId.of(toward.id(), deliverable, SubjectKey.of(subject));
  }
}
