package org.kept.portal.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kept.portal.upstream.CommitmentService.Deliverable;
import org.kept.portal.upstream.CommitmentService.Measure;
import org.kept.portal.upstream.CommitmentService.Partner;
import org.kept.portal.upstream.ProgressService.Figures;
import org.kept.portal.upstream.ProgressService.Region;
import org.kept.portal.words.Phrases;
import org.kept.portal.words.Words;

/**
 * One promised thing and what came of it.
 *
 * @param measure what would make it kept, in a few words; null when only its title says it
 * @param figures null when they cannot be had right now
 */
public record DeliverableView(
    String key,
    Words title,
    @Nullable String measure,
    @Nullable String window,
    @Nullable String partners,
    @Nullable FiguresView figures) {

  static DeliverableView of(
      Deliverable deliverable,
      @Nullable Figures figures,
      Map<String, String> organizations,
      boolean over,
      String slug,
      Phrases phrases,
      Links links) {
    return new DeliverableView(
        deliverable.key(),
        phrases.text(deliverable.title()),
        deliverable.measure() == null ? null : measure(deliverable.measure(), figures, phrases),
        deliverable.window() == null ? null : phrases.period(deliverable.window()),
        partners(deliverable.partners(), organizations),
        figures == null
            ? null
            : FiguresView.of(figures, deliverable.measure(), over, slug, phrases, links));
  }

  /** Partners by name; one whose name cannot be had is left out. */
  static @Nullable String partners(List<Partner> partners, Map<String, String> organizations) {
    String names =
        partners.stream()
            .map(p -> p.name() != null ? p.name() : nameOf(p.organizationId(), organizations))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? null : names;
  }

  private static @Nullable String nameOf(
      @Nullable String organizationId, Map<String, String> organizations) {
    return organizationId == null ? null : organizations.get(organizationId);
  }

  private static @Nullable String measure(
      Measure measure, @Nullable Figures figures, Phrases phrases) {
    return switch (measure.kind()) {
      case "delivery" ->
          figures == null ? null : phrases.say("measure.delivery", figures.stages().size());
      case "count" ->
          measure.unit() == null || measure.target() == null
              ? null
              : phrases.say(
                  "measure.count",
                  phrases.number(measure.target()),
                  phrases.unit(measure.unit(), measure.target()));
      case "count-per-region" -> perRegion(measure, figures, phrases);
      case "percentage" ->
          measure.target() == null || measure.numerator() == null || measure.denominator() == null
              ? null
              : phrases.say(
                  "measure.percentage",
                  phrases.share(measure.target()),
                  measure.numerator().many(),
                  measure.denominator().many());
      default -> null;
    };
  }

  private static @Nullable String perRegion(
      Measure measure, @Nullable Figures figures, Phrases phrases) {
    if (measure.unit() == null || figures == null) {
      return null;
    }
    List<BigDecimal> minimums =
        figures.regions().stream().map(Region::target).filter(Objects::nonNull).toList();
    if (minimums.isEmpty()) {
      return null;
    }
    BigDecimal first = minimums.getFirst();
    boolean same = minimums.stream().allMatch(m -> m.compareTo(first) == 0);
    return same
        ? phrases.say(
            "measure.region",
            phrases.number(first),
            phrases.unit(measure.unit(), first),
            minimums.size())
        : phrases.say("measure.region.plain", measure.unit().many(), minimums.size());
  }
}
