package org.kept.commitment.read.smartcheck;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kept.contracts.values.DraftContent.DraftMeasure;
import org.kept.contracts.values.DraftContent.DraftPeriod;

/**
 * What the check found. It advises; nothing is refused because of it.
 *
 * @param criteria the five, in the order of their letters
 * @param proposals measures that the commitment's own texts can be read as
 */
@Schema(name = "SmartCheck")
record SmartCheckView(
    List<CriterionView> criteria,
    List<ProposalView> proposals,
    List<DeliverableView> deliverables) {

  /** The same for one deliverable, with what the commitment says for all of them. */
  @Schema(name = "SmartCheckDeliverable")
  record DeliverableView(String key, List<CriterionView> criteria, List<ProposalView> proposals) {}

  /**
   * One of the five.
   *
   * @param criterion {@code specific}, {@code measurable}, {@code achievable}, {@code relevant} or
   *     {@code time-bound}
   * @param lackingIn keys of the deliverables that do not meet it
   */
  @Schema(name = "SmartCheckCriterion")
  record CriterionView(
      String criterion,
      boolean met,
      List<FoundView> found,
      List<MissingView> missing,
      List<FoundView> vague,
      List<String> lackingIn) {}

  /**
   * Something that was found, or words that stay vague.
   *
   * @param what the ingredient: {@code who}, {@code number}, {@code dates}
   * @param field where it was found
   * @param words the words it rests on; missing where a field of its own says it
   * @param from where they begin in the field's text, in UTF-16 units
   * @param to where they end
   */
  @Schema(name = "SmartCheckFound")
  record FoundView(
      String what,
      String field,
      @Nullable String words,
      @Nullable Integer from,
      @Nullable Integer to) {}

  /**
   * What is missing.
   *
   * @param code stable
   * @param sentence what to add, in the reader's language
   * @param example words that would do
   */
  @Schema(name = "SmartCheckMissing")
  record MissingView(
      String what, String code, String sentence, String example, Map<String, Object> arguments) {}

  /**
   * A measure to take or leave, in the JSON of a draft.
   *
   * @param words what it was read from
   */
  @Schema(name = "SmartCheckProposal")
  record ProposalView(String words, DraftMeasure measure, @Nullable DraftPeriod window) {}
}
