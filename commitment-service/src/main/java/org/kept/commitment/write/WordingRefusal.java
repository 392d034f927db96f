package org.kept.commitment.write;

import org.kept.eventstore.command.Refusal.Kind;
import org.kept.eventstore.command.Rule;

/** What is wrong with the wording of a commitment, each with the path of its field. */
public sealed interface WordingRefusal extends CommitmentRefusal {

  @Rule(code = "commitment.title-missing", kind = Kind.INVALID, field = "title")
  record TitleMissing() implements WordingRefusal {}

  @Rule(code = "commitment.title-length", kind = Kind.INVALID, field = "title")
  record TitleLength(int length, int min, int max) implements WordingRefusal {}

  @Rule(code = "commitment.title-plain", kind = Kind.INVALID, field = "title")
  record TitleNotPlain() implements WordingRefusal {}

  @Rule(code = "commitment.language-twice", kind = Kind.INVALID)
  record LanguageTwice(String field, String language) implements WordingRefusal {}

  @Rule(code = "commitment.period-missing", kind = Kind.INVALID, field = "period")
  record PeriodMissing() implements WordingRefusal {}

  @Rule(code = "commitment.period-order", kind = Kind.INVALID, field = "period.to")
  record PeriodOrder() implements WordingRefusal {}

  @Rule(code = "commitment.day-outside", kind = Kind.INVALID)
  record DayOutside(String field, String first, String last) implements WordingRefusal {}

  @Rule(code = "commitment.period-length", kind = Kind.INVALID, field = "period.to")
  record PeriodLength(int months) implements WordingRefusal {}

  @Rule(code = "commitment.period-past", kind = Kind.INVALID, field = "period.to")
  record PeriodPast(String today) implements WordingRefusal {}

  @Rule(code = "commitment.not-historical", kind = Kind.INVALID, field = "historical")
  record NotHistorical(String today) implements WordingRefusal {}

  @Rule(code = "commitment.deliverables-number", kind = Kind.INVALID, field = "deliverables")
  record DeliverablesNumber(int number, int min, int max) implements WordingRefusal {}

  @Rule(code = "commitment.deliverable-key-twice", kind = Kind.INVALID)
  record DeliverableKeyTwice(String field, String key) implements WordingRefusal {}

  @Rule(code = "commitment.deliverable-title", kind = Kind.INVALID)
  record DeliverableTitle(String field, int length, int min, int max) implements WordingRefusal {}

  @Rule(code = "commitment.window-incomplete", kind = Kind.INVALID)
  record WindowIncomplete(String field) implements WordingRefusal {}

  @Rule(code = "commitment.window-outside", kind = Kind.INVALID)
  record WindowOutside(String field, String from, String to) implements WordingRefusal {}

  @Rule(code = "commitment.measure-missing", kind = Kind.INVALID)
  record MeasureMissing(String field) implements WordingRefusal {}

  @Rule(code = "commitment.measure-kind", kind = Kind.INVALID)
  record MeasureKindUnknown(String field, String measure) implements WordingRefusal {}

  @Rule(code = "commitment.measure-incomplete", kind = Kind.INVALID)
  record MeasureIncomplete(String field) implements WordingRefusal {}

  @Rule(code = "commitment.measure-surplus", kind = Kind.INVALID)
  record MeasureSurplus(String field, String measure) implements WordingRefusal {}

  @Rule(code = "commitment.stages-number", kind = Kind.INVALID)
  record StagesNumber(String field, int number, int min, int max) implements WordingRefusal {}

  @Rule(code = "commitment.stage-twice", kind = Kind.INVALID)
  record StageTwice(String field, String stage) implements WordingRefusal {}

  @Rule(code = "commitment.target-positive", kind = Kind.INVALID)
  record TargetNotPositive(String field) implements WordingRefusal {}

  @Rule(code = "commitment.target-whole", kind = Kind.INVALID)
  record TargetNotWhole(String field, String unit) implements WordingRefusal {}

  @Rule(code = "commitment.target-size", kind = Kind.INVALID)
  record TargetTooLarge(String field, long max) implements WordingRefusal {}

  @Rule(code = "commitment.percentage-target", kind = Kind.INVALID)
  record PercentageTarget(String field, int max) implements WordingRefusal {}

  @Rule(code = "commitment.baseline", kind = Kind.INVALID)
  record BaselineOutside(String field, long max) implements WordingRefusal {}

  @Rule(code = "commitment.regions-missing", kind = Kind.INVALID)
  record RegionsMissing(String field) implements WordingRefusal {}

  @Rule(code = "commitment.region-unknown", kind = Kind.INVALID)
  record RegionUnknown(String field, String region, String known) implements WordingRefusal {}

  @Rule(code = "commitment.region-twice", kind = Kind.INVALID)
  record RegionTwice(String field, String region) implements WordingRefusal {}

  @Rule(code = "commitment.partner-either", kind = Kind.INVALID)
  record PartnerEither(String field) implements WordingRefusal {}

  @Rule(code = "commitment.group-name", kind = Kind.INVALID)
  record GroupNeedsName(String field) implements WordingRefusal {}

  @Rule(code = "commitment.partner-unknown", kind = Kind.INVALID)
  record PartnerUnknown(String field, String organization) implements WordingRefusal {}

  @Rule(code = "commitment.tag-unlisted", kind = Kind.INVALID)
  record TagUnlisted(String field, String tag, String known) implements WordingRefusal {}

  @Rule(code = "commitment.date-unreadable", kind = Kind.INVALID)
  record DateUnreadable(String field, String date) implements WordingRefusal {}
}
