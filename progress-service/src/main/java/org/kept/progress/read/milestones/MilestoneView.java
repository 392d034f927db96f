package org.kept.progress.read.milestones;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kept.progress.model.CommitmentDefinition;
import org.kept.progress.model.Evidence;
import org.kept.progress.model.Milestone;
import org.kept.progress.model.MilestoneFacts;
import org.kept.progress.model.Occurred;
import org.kept.progress.model.counting.Exclusion;
import org.kept.progress.model.counting.Standing;
import org.kept.progress.read.counts.MilestoneHistory;

/**
 * A milestone as it reads now.
 *
 * @param recorded when it was told first
 * @param state {@code reported}, {@code verified}, {@code disputed}, {@code retracted} or {@code
 *     merged}
 * @param counted whether it counts toward its deliverable
 * @param why why not: {@code out-of-window}, {@code disputed}, {@code retracted}, {@code merged} or
 *     {@code not-measured}
 * @param late told when the window was already over
 * @param note the first of the notes
 * @param reason why it is disputed, was retracted or was merged
 * @param mergedInto the milestone that stands for it
 * @param version sequence of its last event
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MilestoneView(
    String id,
    String commitmentId,
    String deliverable,
    String subject,
    @Nullable String region,
    @Nullable String country,
    DateView occurred,
    Instant recorded,
    String state,
    boolean counted,
    @Nullable String why,
    boolean late,
    BigDecimal quantity,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    List<EvidenceView> evidence,
    @Nullable String note,
    List<String> notes,
    List<String> tags,
    boolean illustrative,
    @Nullable String reason,
    @Nullable String mergedInto,
    long version) {

  public record DateView(String date, String precision) {
    static DateView of(Occurred occurred) {
      return new DateView(occurred.text(), occurred.precision().word());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record EvidenceView(
      @Nullable String url,
      @Nullable String fileId,
      @Nullable String label,
      @Nullable String language) {
    static EvidenceView of(Evidence evidence) {
      return new EvidenceView(
          evidence.url(), evidence.fileId(), evidence.label(), evidence.language());
    }
  }

  /** A milestone in the words of an answer. */
  public static MilestoneView of(
      CommitmentDefinition commitment, MilestoneHistory history, Milestone.Known milestone) {
    MilestoneFacts facts = milestone.facts();
    Standing standing = standing(commitment, history, milestone);
    return new MilestoneView(
        history.id(),
        facts.commitmentId(),
        facts.deliverable(),
        facts.subject(),
        facts.region(),
        facts.country(),
        DateView.of(facts.occurred()),
        recorded(history),
        state(milestone),
        standing instanceof Standing.Counted,
        standing instanceof Standing.LeftOut left ? left.why().word() : null,
        standing instanceof Standing.Counted counted && counted.late(),
        facts.quantity(),
        facts.reading() == null ? null : facts.reading().numerator(),
        facts.reading() == null ? null : facts.reading().denominator(),
        facts.evidence().stream().map(EvidenceView::of).toList(),
        facts.notes().isEmpty() ? null : facts.notes().getFirst(),
        facts.notes(),
        facts.tags(),
        facts.illustrative(),
        reason(milestone),
        milestone instanceof Milestone.Merged merged ? merged.into().value() : null,
        history.sequence());
  }

  static Standing standing(
      CommitmentDefinition commitment, MilestoneHistory history, Milestone.Known milestone) {
    return commitment
        .deliverable(milestone.facts().deliverable())
        .map(toward -> Standing.of(milestone, recorded(history), toward))
        .orElse(new Standing.LeftOut(Exclusion.NOT_MEASURED));
  }

  private static Instant recorded(MilestoneHistory history) {
    Instant recorded = history.recorded();
    if (recorded == null) {
      throw new IllegalStateException("nothing was told of " + history.id());
    }
    return recorded;
  }

  private static String state(Milestone.Known milestone) {
    return switch (milestone) {
      case Milestone.Reported m -> "reported";
      case Milestone.Verified m -> "verified";
      case Milestone.Disputed m -> "disputed";
      case Milestone.Retracted m -> "retracted";
      case Milestone.Merged m -> "merged";
    };
  }

  private static @Nullable String reason(Milestone.Known milestone) {
    return switch (milestone) {
      case Milestone.Disputed m -> m.reason();
      case Milestone.Retracted m -> m.reason();
      case Milestone.Reported m -> null;
      case Milestone.Verified m -> null;
      case Milestone.Merged m -> m.reason();
    };
  }
}
