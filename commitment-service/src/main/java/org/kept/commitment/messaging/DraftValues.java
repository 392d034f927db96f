package org.kept.commitment.messaging;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.events.Wording;
import org.kept.commitment.events.Wording.RegionMinimum;
import org.kept.contracts.values.DraftContent;
import org.kept.contracts.values.DraftContent.DraftDeliverable;
import org.kept.contracts.values.DraftContent.DraftMeasure;
import org.kept.contracts.values.DraftContent.DraftPeriod;
import org.kept.contracts.values.DraftContent.DraftUnit;

/** A wording that may lack anything, as contracts have it. */
public final class DraftValues {

  private DraftValues() {}

  /** All of it. */
  public static DraftContent content(Wording wording) {
    return new DraftContent(
        ContractValues.textIfAny(wording.title()),
        ContractValues.textIfAny(wording.why()),
        ContractValues.textIfAny(wording.what()),
        period(wording.period()),
        wording.deliverables().stream().map(DraftValues::deliverable).toList(),
        ContractValues.partners(wording.partners()),
        ContractValues.statements(wording.statements()),
        wording.tags(),
        ContractValues.flag(wording.historical()));
  }

  private static DraftDeliverable deliverable(Wording.Deliverable it) {
    return new DraftDeliverable(
        it.key(),
        ContractValues.textIfAny(it.title()),
        it.measure() == null ? null : measure(it.measure()),
        period(it.window()),
        ContractValues.partners(it.partners()),
        it.tags());
  }

  private static @Nullable DraftPeriod period(Wording.@Nullable Span span) {
    return span == null ? null : new DraftPeriod(span.from(), span.to());
  }

  private static DraftMeasure measure(Wording.Measure it) {
    return new DraftMeasure(
        it.kind(),
        it.stages().isEmpty() ? null : it.stages(),
        unit(it.unit()),
        it.target(),
        it.baseline(),
        minima(it.minimumPerRegion()),
        unit(it.numerator()),
        unit(it.denominator()),
        it.direction());
  }

  private static @Nullable Map<String, BigDecimal> minima(List<RegionMinimum> minima) {
    if (minima.isEmpty()) {
      return null;
    }
    Map<String, BigDecimal> byRegion = new LinkedHashMap<>();
    minima.forEach(it -> byRegion.put(it.region(), it.minimum()));
    return byRegion;
  }

  private static @Nullable DraftUnit unit(Wording.@Nullable Unit unit) {
    return unit == null
        ? null
        : new DraftUnit(unit.one(), unit.many(), ContractValues.flag(unit.divisible()));
  }
}
