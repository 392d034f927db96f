package org.kept.contracts.values;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The wording of a commitment while it is being written: the JSON of {@link CommitmentContent},
 * only that anything may still be missing.
 */
public record DraftContent(
    @Nullable Text title,
    @Nullable Text why,
    @Nullable Text what,
    @Nullable DraftPeriod period,
    List<DraftDeliverable> deliverables,
    List<Partner> partners,
    List<Statement> statements,
    List<String> tags,
    @Nullable Boolean historical) {

  public DraftContent {
    deliverables = List.copyOf(deliverables);
    partners = List.copyOf(partners);
    statements = List.copyOf(statements);
    tags = List.copyOf(tags);
  }

  /** A span of days of which one end may not be known yet. */
  public record DraftPeriod(@Nullable LocalDate from, @Nullable LocalDate to) {}

  /** A promised thing of which only the key is sure. */
  public record DraftDeliverable(
      String key,
      @Nullable Text title,
      @Nullable DraftMeasure measure,
      @Nullable DraftPeriod window,
      List<Partner> partners,
      List<String> tags) {

    public DraftDeliverable {
      partners = List.copyOf(partners);
      tags = List.copyOf(tags);
    }
  }

  /**
   * Any of the four kinds of {@link Measure} of which only the kind is sure; a number may still
   * break the rules.
   */
  public record DraftMeasure(
      String kind,
      @Nullable List<String> stages,
      @Nullable DraftUnit unit,
      @Nullable BigDecimal target,
      @Nullable BigDecimal baseline,
      @Nullable Map<String, BigDecimal> minimumPerRegion,
      @Nullable DraftUnit numerator,
      @Nullable DraftUnit denominator,
      @Nullable String direction) {}

  /** A noun of which one form may not be known yet. */
  public record DraftUnit(
      @Nullable String one, @Nullable String many, @Nullable Boolean divisible) {}
}
