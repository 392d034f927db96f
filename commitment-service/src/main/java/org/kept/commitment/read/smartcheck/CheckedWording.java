package org.kept.commitment.read.smartcheck;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.events.PartialDate;
import org.kept.commitment.events.Text;
import org.kept.commitment.events.Text.Translation;
import org.kept.commitment.events.Wording;
import org.kept.commitment.events.Wording.Deliverable;
import org.kept.commitment.events.Wording.Measure;
import org.kept.commitment.events.Wording.Partner;
import org.kept.commitment.events.Wording.RegionMinimum;
import org.kept.commitment.events.Wording.Span;
import org.kept.commitment.events.Wording.Statement;
import org.kept.commitment.events.Wording.Unit;
import org.kept.contracts.values.DraftContent;
import org.kept.contracts.values.DraftContent.DraftDeliverable;
import org.kept.contracts.values.DraftContent.DraftMeasure;
import org.kept.contracts.values.DraftContent.DraftPeriod;
import org.kept.contracts.values.DraftContent.DraftUnit;

/** A wording as it is shown, back as the wording that the check knows. */
final class CheckedWording {

  private CheckedWording() {}

  static Wording of(DraftContent content) {
    return new Wording(
        text(content.title()),
        text(content.why()),
        text(content.what()),
        span(content.period()),
        content.deliverables().stream().map(CheckedWording::deliverable).toList(),
        partners(content.partners()),
        content.statements().stream()
            .map(
                it ->
                    new Statement(
                        it.kind(),
                        it.what(),
                        new PartialDate(it.when().date(), it.when().precision())))
            .toList(),
        content.tags(),
        Boolean.TRUE.equals(content.historical()));
  }

  static @Nullable Text text(org.kept.contracts.values.@Nullable Text it) {
    return it == null
        ? null
        : new Text(
            it.language(),
            it.text(),
            it.translations().stream()
                .map(t -> new Translation(t.language(), t.text(), t.by()))
                .toList());
  }

  private static @Nullable Span span(@Nullable DraftPeriod it) {
    return it == null ? null : new Span(it.from(), it.to());
  }

  private static Deliverable deliverable(DraftDeliverable it) {
    return new Deliverable(
        it.key(),
        text(it.title()),
        it.measure() == null ? null : measure(it.measure()),
        span(it.window()),
        partners(it.partners()),
        it.tags());
  }

  private static List<Partner> partners(List<org.kept.contracts.values.Partner> partners) {
    return partners.stream().map(it -> new Partner(it.organizationId(), it.name())).toList();
  }

  private static Measure measure(DraftMeasure it) {
    return new Measure(
        it.kind(),
        it.stages() == null ? List.of() : it.stages(),
        unit(it.unit()),
        it.target(),
        it.baseline(),
        it.minimumPerRegion() == null
            ? List.of()
            : it.minimumPerRegion().entrySet().stream()
                .map(e -> new RegionMinimum(e.getKey(), e.getValue()))
                .toList(),
        unit(it.numerator()),
        unit(it.denominator()),
        it.direction());
  }

  private static @Nullable Unit unit(@Nullable DraftUnit it) {
    return it == null ? null : new Unit(it.one(), it.many(), Boolean.TRUE.equals(it.divisible()));
  }
}
