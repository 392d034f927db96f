package org.kept.commitment.model.smart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.events.Wording;
import org.kept.commitment.events.Wording.Measure;
import org.kept.commitment.events.Wording.Partner;
import org.kept.commitment.events.Wording.RegionMinimum;
import org.kept.commitment.model.MeasureKind;

/** All that is known of a commitment or a deliverable: from its texts and from its fields. */
final class Known {

  /** What a commitment says once for all of its deliverables. */
  private static final Set<Ingredient> SHARED =
      EnumSet.of(
          Ingredient.WHO,
          Ingredient.WHERE,
          Ingredient.BASELINE,
          Ingredient.PARTNER,
          Ingredient.RESOURCE,
          Ingredient.GOAL,
          Ingredient.STANDARD);

  private static final int MOST_DIGITS = 15;

  private final List<Finding> findings = new ArrayList<>();
  private final List<Vague> vague = new ArrayList<>();
  private final List<Proposal> proposals = new ArrayList<>();
  private final List<Figure> targets = new ArrayList<>();
  private final List<Reading> readings = new ArrayList<>();
  private boolean dated;
  private boolean measured;

  /** Takes over what the commitment says for this one, too. */
  void share(Known commitment) {
    commitment.findings.stream()
        .filter(it -> SHARED.contains(it.ingredient()))
        .forEach(findings::add);
    if (!dated && readings.stream().allMatch(it -> it.window() == null)) {
      commitment.findings.stream()
          .filter(it -> it.ingredient() == Ingredient.DATES)
          .forEach(findings::add);
      dated = commitment.isDated();
    }
  }

  void text(Reading reading) {
    readings.add(reading);
    findings.addAll(reading.findings());
    vague.addAll(reading.vague());
    proposals.addAll(reading.proposals());
    targets.addAll(reading.targets());
  }

  void span(Wording.@Nullable Span span, String field) {
    if (span != null && span.from() != null && span.to() != null) {
      dated = true;
      findings.add(new Finding(Ingredient.DATES, field, null));
    }
  }

  void partners(List<Partner> partners, String field) {
    if (!partners.isEmpty()) {
      findings.add(new Finding(Ingredient.PARTNER, field, null));
      findings.add(new Finding(Ingredient.WHO, field, null));
    }
  }

  void tags(List<String> tags, String field) {
    if (!tags.isEmpty()) {
      findings.add(new Finding(Ingredient.STANDARD, field, null));
    }
  }

  /** A measure that says something takes the place of what its text might be read as. */
  void measure(@Nullable Measure measure, String field) {
    Optional<MeasureKind> kind =
        measure == null ? Optional.empty() : MeasureKind.of(measure.kind());
    if (measure == null || kind.isEmpty()) {
      return;
    }
    if (kind.get() == MeasureKind.DELIVERY) {
      measured = !measure.stages().isEmpty();
      if (measured) {
        findings.add(new Finding(Ingredient.DELIVERY, field, null));
      }
      return;
    }
    if (measure.baseline() != null) {
      findings.add(new Finding(Ingredient.BASELINE, field, null));
    }
    if (kind.get() == MeasureKind.COUNT_PER_REGION && !measure.minimumPerRegion().isEmpty()) {
      findings.add(new Finding(Ingredient.WHERE, field, null));
    }
    Figure figure = figure(kind.get(), measure);
    if (figure != null && isSayable(figure.amount())) {
      targets.clear();
      targets.add(figure);
      findings.add(new Finding(Ingredient.NUMBER, field, null));
      if (figure.unit() != null) {
        findings.add(new Finding(Ingredient.UNIT, field, null));
      }
    }
  }

  /** A draft may hold 1e999999999, which no sentence should try to write out. */
  private static boolean isSayable(BigDecimal amount) {
    return Math.abs((long) amount.precision() - amount.scale()) <= MOST_DIGITS
        && amount.scale() <= MOST_DIGITS;
  }

  private static @Nullable Figure figure(MeasureKind kind, Measure measure) {
    return switch (kind) {
      case DELIVERY -> null;
      case COUNT, PERCENTAGE ->
          measure.target() == null
              ? null
              : new Figure(
                  kind == MeasureKind.COUNT ? Figure.Kind.COUNT : Figure.Kind.PERCENTAGE,
                  measure.target(),
                  kind == MeasureKind.COUNT ? measure.unit() : measure.denominator(),
                  measure.numerator(),
                  measure.baseline(),
                  -1,
                  -1,
                  -1);
      case COUNT_PER_REGION ->
          measure.minimumPerRegion().stream()
              .map(RegionMinimum::minimum)
              .findFirst()
              .map(
                  it ->
                      new Figure(
                          Figure.Kind.COUNT_PER_REGION, it, measure.unit(), null, null, -1, -1, -1))
              .orElse(null);
    };
  }

  boolean names(Ingredient... any) {
    Set<Ingredient> wanted = Set.of(any);
    return findings.stream().anyMatch(it -> wanted.contains(it.ingredient()));
  }

  List<Finding> found(Criterion criterion) {
    return findings.stream().filter(it -> it.ingredient().criterion() == criterion).toList();
  }

  List<Vague> vague(Criterion criterion) {
    return vague.stream().filter(it -> it.spoils().criterion() == criterion).toList();
  }

  Optional<String> vague(Ingredient spoiled) {
    return vague.stream()
        .filter(it -> it.spoils() == spoiled)
        .map(it -> it.quote().words())
        .findFirst();
  }

  List<Figure> targets() {
    return targets;
  }

  List<Proposal> proposals() {
    return proposals;
  }

  List<Reading> readings() {
    return readings;
  }

  /** Whether it is a thing that is there or not. */
  boolean isDelivery() {
    return measured || (targets.isEmpty() && names(Ingredient.DELIVERY));
  }

  boolean isDated() {
    return dated
        || readings.stream().anyMatch(it -> it.window() != null && it.window().to() != null);
  }
}
