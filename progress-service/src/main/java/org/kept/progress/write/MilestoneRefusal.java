package org.kept.progress.write;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.kept.eventstore.command.Rule;

/** Every reason not to do what is asked about a milestone; the sentences are in the messages. */
public sealed interface MilestoneRefusal extends ProgressRefusal {

  @Rule(code = "milestone.commitment-unknown", kind = Kind.NOT_FOUND)
  record CommitmentUnknown(String commitment) implements MilestoneRefusal {}

  @Rule(code = "milestone.unknown", kind = Kind.NOT_FOUND)
  record Unknown(String milestone) implements MilestoneRefusal {}

  @Rule(code = "milestone.not-yours", kind = Kind.FORBIDDEN)
  record NotYours() implements MilestoneRefusal {}

  @Rule(code = "milestone.staff-only", kind = Kind.FORBIDDEN)
  record StaffOnly() implements MilestoneRefusal {}

  @Rule(code = "milestone.review-own", kind = Kind.FORBIDDEN)
  record ReviewOwn() implements MilestoneRefusal {}

  @Rule(code = "milestone.commitment-over", kind = Kind.CONFLICT)
  record CommitmentOver(String state) implements MilestoneRefusal {}

  @Rule(code = "milestone.deliverable-unknown", kind = Kind.INVALID, field = "deliverable")
  record DeliverableUnknown(String deliverable, List<String> known) implements MilestoneRefusal {}

  @Rule(code = "milestone.subject-length", kind = Kind.INVALID, field = "subject")
  record SubjectLength(int length, int most) implements MilestoneRefusal {}

  @Rule(code = "milestone.stage-unknown", kind = Kind.INVALID, field = "subject")
  record StageUnknown(String subject, List<String> stages) implements MilestoneRefusal {}

  @Rule(code = "milestone.region-unknown", kind = Kind.INVALID, field = "region")
  record RegionUnknown(String region, List<String> known) implements MilestoneRefusal {}

  @Rule(code = "milestone.region-missing", kind = Kind.INVALID, field = "region")
  record RegionMissing(List<String> known) implements MilestoneRefusal {}

  @Rule(code = "milestone.country-unknown", kind = Kind.INVALID, field = "country")
  record CountryUnknown(String country) implements MilestoneRefusal {}

  @Rule(code = "milestone.country-outside", kind = Kind.INVALID, field = "country")
  record CountryOutside(String country, List<String> known) implements MilestoneRefusal {}

  @Rule(code = "milestone.region-contradicts-country", kind = Kind.INVALID, field = "region")
  record RegionContradictsCountry(String region, String country, String expected)
      implements MilestoneRefusal {}

  @Rule(code = "milestone.date-impossible", kind = Kind.INVALID, field = "occurred.date")
  record DateImpossible(String date) implements MilestoneRefusal {}

  @Rule(code = "milestone.precision-unknown", kind = Kind.INVALID, field = "occurred.precision")
  record PrecisionUnknown(String precision) implements MilestoneRefusal {}

  @Rule(code = "milestone.precision-too-fine", kind = Kind.INVALID, field = "occurred.precision")
  record PrecisionTooFine(String date, String precision) implements MilestoneRefusal {}

  @Rule(code = "milestone.date-in-future", kind = Kind.INVALID, field = "occurred.date")
  record DateInFuture(String date, LocalDate today) implements MilestoneRefusal {}

  @Rule(code = "milestone.quantity-not-positive", kind = Kind.INVALID, field = "quantity")
  record QuantityNotPositive(BigDecimal quantity) implements MilestoneRefusal {}

  @Rule(code = "milestone.quantity-too-large", kind = Kind.INVALID, field = "quantity")
  record QuantityTooLarge(BigDecimal most) implements MilestoneRefusal {}

  @Rule(code = "milestone.quantity-not-whole", kind = Kind.INVALID, field = "quantity")
  record QuantityNotWhole(BigDecimal quantity, String unit) implements MilestoneRefusal {}

  @Rule(code = "milestone.quantity-too-fine", kind = Kind.INVALID, field = "quantity")
  record QuantityTooFine(int decimals) implements MilestoneRefusal {}

  @Rule(code = "milestone.quantity-not-measured", kind = Kind.INVALID, field = "quantity")
  record QuantityNotMeasured() implements MilestoneRefusal {}

  @Rule(code = "milestone.reading-missing", kind = Kind.INVALID, field = "numerator")
  record ReadingMissing(String numerator, String denominator) implements MilestoneRefusal {}

  @Rule(code = "milestone.reading-not-a-share", kind = Kind.INVALID, field = "numerator")
  record ReadingNotAShare(BigDecimal numerator, BigDecimal denominator)
      implements MilestoneRefusal {}

  @Rule(code = "milestone.reading-too-large", kind = Kind.INVALID, field = "denominator")
  record ReadingTooLarge(BigDecimal most, int decimals) implements MilestoneRefusal {}

  @Rule(code = "milestone.reading-not-measured", kind = Kind.INVALID, field = "numerator")
  record ReadingNotMeasured() implements MilestoneRefusal {}

  @Rule(code = "milestone.evidence-address", kind = Kind.INVALID, field = "evidence")
  record EvidenceAddress(String url, int most) implements MilestoneRefusal {}

  @Rule(code = "milestone.evidence-label-length", kind = Kind.INVALID, field = "evidence")
  record EvidenceLabelLength(int length, int most) implements MilestoneRefusal {}

  @Rule(code = "milestone.evidence-language", kind = Kind.INVALID, field = "evidence")
  record EvidenceLanguage(String language) implements MilestoneRefusal {}

  @Rule(code = "milestone.evidence-too-much", kind = Kind.INVALID, field = "evidence")
  record EvidenceTooMuch(int pieces, int most) implements MilestoneRefusal {}

  @Rule(code = "milestone.evidence-missing", kind = Kind.INVALID, field = "evidence")
  record EvidenceMissing() implements MilestoneRefusal {}

  @Rule(code = "milestone.note-length", kind = Kind.INVALID, field = "note")
  record NoteLength(int length, int most) implements MilestoneRefusal {}

  @Rule(code = "milestone.notes-too-many", kind = Kind.INVALID, field = "note")
  record NotesTooMany(int most) implements MilestoneRefusal {}

  @Rule(code = "milestone.tags-too-many", kind = Kind.INVALID, field = "tags")
  record TagsTooMany(int tags, int most) implements MilestoneRefusal {}

  @Rule(code = "milestone.tag-form", kind = Kind.INVALID, field = "tags")
  record TagForm(String tag, int most) implements MilestoneRefusal {}

  @Rule(code = "milestone.not-to-verify", kind = Kind.CONFLICT)
  record NotToVerify(String state) implements MilestoneRefusal {}

  @Rule(code = "milestone.not-to-dispute", kind = Kind.CONFLICT)
  record NotToDispute(String state) implements MilestoneRefusal {}

  @Rule(code = "milestone.not-to-answer", kind = Kind.CONFLICT)
  record NotToAnswer(String state) implements MilestoneRefusal {}

  @Rule(code = "milestone.answer-length", kind = Kind.INVALID, field = "answer")
  record AnswerLength(int length, int least, int most) implements MilestoneRefusal {}

  @Rule(code = "milestone.not-to-show", kind = Kind.CONFLICT)
  record NotToShow(String state) implements MilestoneRefusal {}

  @Rule(code = "milestone.not-to-correct", kind = Kind.CONFLICT)
  record NotToCorrect(String state) implements MilestoneRefusal {}

  @Rule(code = "milestone.retracted-already", kind = Kind.CONFLICT)
  record RetractedAlready() implements MilestoneRefusal {}

  @Rule(code = "milestone.reason-length", kind = Kind.INVALID, field = "reason")
  record ReasonLength(int length, int least, int most) implements MilestoneRefusal {}

  @Rule(code = "milestone.not-to-merge", kind = Kind.CONFLICT)
  record NotToMerge(String state) implements MilestoneRefusal {}

  @Rule(code = "milestone.merge-unknown", kind = Kind.INVALID, field = "into")
  record MergeUnknown(String into) implements MilestoneRefusal {}

  @Rule(code = "milestone.merge-itself", kind = Kind.INVALID, field = "into")
  record MergeItself() implements MilestoneRefusal {}

  @Rule(code = "milestone.merge-elsewhere", kind = Kind.INVALID, field = "into")
  record MergeElsewhere(String deliverable) implements MilestoneRefusal {}

  @Rule(code = "milestone.merge-stages", kind = Kind.CONFLICT)
  record MergeStages() implements MilestoneRefusal {}

  @Rule(code = "milestone.not-to-stand", kind = Kind.CONFLICT)
  record NotToStand(String into, String state) implements MilestoneRefusal {}

  @Rule(code = "milestone.not-merged", kind = Kind.CONFLICT)
  record NotMerged(String state) implements MilestoneRefusal {}

  @Rule(code = "milestone.history-full", kind = Kind.CONFLICT)
  record HistoryFull(int most) implements MilestoneRefusal {}
}
