package org.kept.commitment.messaging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.events.Dates;
import org.kept.commitment.events.PartialDate;
import org.kept.commitment.events.Text;
import org.kept.commitment.events.Wording;
import org.kept.commitment.events.Wording.RegionMinimum;
import org.kept.commitment.model.MeasureKind;
import org.kept.contracts.values.CommitmentContent;
import org.kept.contracts.values.Deliverable;
import org.kept.contracts.values.GroupMember;
import org.kept.contracts.values.Measure;
import org.kept.contracts.values.Partner;
import org.kept.contracts.values.Period;
import org.kept.contracts.values.Statement;
import org.kept.contracts.values.Translation;
import org.kept.contracts.values.Unit;

/**
 * Stored values as contracts have them. A wording must be whole here, as the rules leave it when it
 * is submitted; one that is not fails loudly, and the relay holds its stream back.
 */
final class ContractValues {

  private ContractValues() {}

  static org.kept.contracts.values.Text text(Text text) {
    return new org.kept.contracts.values.Text(
        text.language(),
        text.text(),
        text.translations().stream()
            .map(it -> new Translation(it.language(), it.text(), it.by()))
            .toList());
  }

  static org.kept.contracts.values.@Nullable Text textIfAny(@Nullable Text text) {
    return text == null ? null : text(text);
  }

  static org.kept.contracts.values.PartialDate date(PartialDate date) {
    return new org.kept.contracts.values.PartialDate(date.date(), date.precision());
  }

  static Period period(Dates dates) {
    return new Period(dates.from(), dates.to());
  }

  private static Period period(Wording.@Nullable Span span, String what) {
    Wording.Span whole = needed(span, what);
    return new Period(needed(whole.from(), what), needed(whole.to(), what));
  }

  static CommitmentContent content(Wording wording) {
    return new CommitmentContent(
        textIfAny(wording.title()),
        textIfAny(wording.why()),
        textIfAny(wording.what()),
        period(wording.period(), "period"),
        wording.deliverables().stream().map(ContractValues::deliverable).toList(),
        partners(wording.partners()),
        statements(wording.statements()),
        wording.tags(),
        flag(wording.historical()));
  }

  private static Deliverable deliverable(Wording.Deliverable it) {
    return new Deliverable(
        it.key(),
        text(needed(it.title(), "title of " + it.key())),
        measure(needed(it.measure(), "measure of " + it.key())),
        period(it.window(), "window of " + it.key()),
        partners(it.partners()),
        it.tags());
  }

  private static Measure measure(Wording.Measure it) {
    return switch (MeasureKind.of(it.kind()).orElseThrow()) {
      case DELIVERY -> new Measure.Delivery(it.stages());
      case COUNT ->
          new Measure.Count(unit(it.unit()), needed(it.target(), "target"), it.baseline());
      case COUNT_PER_REGION -> new Measure.CountPerRegion(unit(it.unit()), minima(it));
      case PERCENTAGE ->
          new Measure.Percentage(
              unit(it.numerator()),
              unit(it.denominator()),
              needed(it.target(), "target"),
              it.baseline(),
              needed(it.direction(), "direction"));
    };
  }

  private static Map<String, Integer> minima(Wording.Measure measure) {
    Map<String, Integer> minima = new LinkedHashMap<>();
    for (RegionMinimum minimum : measure.minimumPerRegion()) {
      minima.put(minimum.region(), minimum.minimum().intValueExact());
    }
    return minima;
  }

  private static Unit unit(Wording.@Nullable Unit unit) {
    Wording.Unit whole = needed(unit, "unit");
    return new Unit(
        needed(whole.one(), "unit"), needed(whole.many(), "unit"), flag(whole.divisible()));
  }

  static List<Partner> partners(List<Wording.Partner> partners) {
    return partners.stream()
        .map(it -> new Partner(it.organizationId(), it.name(), members(it.members())))
        .toList();
  }

  private static @Nullable List<GroupMember> members(List<Wording.GroupMember> members) {
    return members.isEmpty()
        ? null
        : members.stream().map(it -> new GroupMember(it.organizationId(), it.name())).toList();
  }

  static List<Statement> statements(List<Wording.Statement> statements) {
    return statements.stream()
        .map(it -> new Statement(it.kind(), it.what(), date(it.when())))
        .toList();
  }

  /** Contracts leave out what is not so. */
  static @Nullable Boolean flag(boolean value) {
    return value ? Boolean.TRUE : null;
  }

  private static <T> T needed(@Nullable T value, String what) {
    if (value == null) {
      throw new IllegalArgumentException("a published wording lacks its " + what);
    }
    return value;
  }
}
