package org.kept.progress.read.explanation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kept.progress.model.CommitmentDefinition;
import org.kept.progress.model.DeliverableDefinition;
import org.kept.progress.model.Measure;
import org.kept.progress.model.Milestone;
import org.kept.progress.model.MilestoneFacts;
import org.kept.progress.model.counting.Figures;
import org.kept.progress.model.counting.Standing;
import org.kept.progress.read.counts.Horizon;

/**
 * What one milestone has to do with a number.
 *
 * @param occurred as exactly as it is known, for example {@code 2014-Q2}
 * @param recorded when it was told
 * @param adds what it adds to the figure; those of all milestones add up to the figure
 * @param why why it does not count: {@code out-of-window}, {@code disputed}, {@code retracted},
 *     {@code merged} or {@code not-measured}; or, where a percentage shows the latest reading only,
 *     {@code older-reading}
 * @param remarks {@code not-verified}, {@code late}, {@code illustrative}, {@code no-region},
 *     {@code region-without-target}, {@code outside-scheme}
 * @param reason given for a dispute or a retraction
 * @param version sequence of its last event
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Explained(
    String milestone,
    String subject,
    @Nullable String region,
    String occurred,
    Instant recorded,
    boolean counted,
    BigDecimal adds,
    @Nullable String why,
    List<String> remarks,
    @Nullable String reason,
    @Nullable String mergedInto,
    long version) {

  static final String OLDER_READING = "older-reading";

  /**
   * @param figures of the deliverable, of which a percentage's say which reading is the latest
   */
  static Explained of(
      CommitmentDefinition commitment,
      DeliverableDefinition toward,
      Figures figures,
      Horizon.Seen seen) {
    MilestoneFacts facts = seen.milestone().facts();
    Standing standing = Standing.of(seen.milestone(), seen.recorded(), toward);
    BigDecimal adds =
        standing instanceof Standing.Counted
            ? adds(toward.measure(), figures, seen)
            : BigDecimal.ZERO;
    return new Explained(
        seen.history().id(),
        facts.subject(),
        facts.region(),
        facts.occurred().text(),
        seen.recorded(),
        standing instanceof Standing.Counted,
        adds,
        why(toward.measure(), figures, seen, standing),
        remarks(commitment, toward, facts, standing),
        reason(seen.milestone()),
        seen.milestone() instanceof Milestone.Merged merged ? merged.into().value() : null,
        seen.history().sequence());
  }

  private static BigDecimal adds(Measure measure, Figures figures, Horizon.Seen seen) {
    return switch (measure) {
      // A stage is the subject of its milestone, so there is one milestone a stage.
      case Measure.Delivery m -> BigDecimal.ONE;
      case Measure.Count m -> seen.milestone().facts().quantity();
      case Measure.CountPerRegion m -> seen.milestone().facts().quantity();
      case Measure.Percentage m -> isCurrent(figures, seen) ? figures.counted() : BigDecimal.ZERO;
    };
  }

  private static boolean isCurrent(Figures figures, Horizon.Seen seen) {
    return figures.reading() != null && figures.reading().milestone().equals(seen.history().id());
  }

  private static @Nullable String why(
      Measure measure, Figures figures, Horizon.Seen seen, Standing standing) {
    return switch (standing) {
      case Standing.LeftOut left -> left.why().word();
      case Standing.Counted counted ->
          measure instanceof Measure.Percentage && !isCurrent(figures, seen) ? OLDER_READING : null;
    };
  }

  private static List<String> remarks(
      CommitmentDefinition commitment,
      DeliverableDefinition toward,
      MilestoneFacts facts,
      Standing standing) {
    List<String> remarks = new ArrayList<>();
    if (standing instanceof Standing.Counted counted) {
      add(remarks, "not-verified", !counted.verified());
      add(remarks, "late", counted.late());
      add(
          remarks,
          "region-without-target",
          toward.measure() instanceof Measure.CountPerRegion m
              && !m.minimumPerRegion().containsKey(String.valueOf(facts.region())));
    }
    add(remarks, "illustrative", facts.illustrative());
    add(remarks, "no-region", facts.region() == null);
    add(
        remarks,
        "outside-scheme",
        facts.region() != null && !commitment.regions().has(facts.region()));
    return remarks;
  }

  private static void add(List<String> remarks, String remark, boolean applies) {
    if (applies) {
      remarks.add(remark);
    }
  }

  private static @Nullable String reason(Milestone.Known milestone) {
    return switch (milestone) {
      case Milestone.Disputed m -> m.reason();
      case Milestone.Retracted m -> m.reason();
      case Milestone.Reported m -> null;
      case Milestone.Verified m -> null;
      case Milestone.Merged m -> null;
    };
  }
}
