package org.kept.portal.page;

import org.jspecify.annotations.Nullable;
import org.kept.portal.upstream.CommitmentService.Commitment;
import org.kept.portal.upstream.CommitmentService.Line;
import org.kept.portal.words.Phrases;
import org.kept.portal.words.Words;

/**
 * How a commitment ended; a period that is over alone is no ending.
 *
 * @param mark says it in a word
 * @param text says it in a sentence
 * @param statement what was said when it was closed
 * @param figures whether the figures alone say the same; null when it was not closed
 */
public record Ending(
    StatusMark mark, String text, @Nullable Words statement, @Nullable String figures) {

  /** Null while it runs. */
  static @Nullable Ending of(Commitment commitment, Phrases phrases) {
    StatusMark mark = mark(commitment.state(), commitment.outcome(), phrases);
    if (mark == null) {
      return null;
    }
    return new Ending(
        mark,
        commitment.withdrawalReason() == null
            ? mark.text()
            : phrases.say("withdrawn.because", commitment.withdrawalReason()),
        phrases.textOrNull(commitment.closingStatement()),
        figures(commitment.outcome(), commitment.computedOutcome(), phrases));
  }

  /** The mark alone, which is all that a list has room for. */
  static @Nullable StatusMark mark(Line line, Phrases phrases) {
    return mark(line.state(), line.outcome(), phrases);
  }

  private static @Nullable StatusMark mark(
      @Nullable String state, @Nullable String outcome, Phrases phrases) {
    if (outcome != null) {
      return StatusMark.closed(outcome, phrases);
    }
    return "withdrawn".equals(state) ? StatusMark.of("Withdrawn", phrases) : null;
  }

  private static @Nullable String figures(
      @Nullable String outcome, @Nullable String computed, Phrases phrases) {
    if (outcome == null || computed == null) {
      return null;
    }
    return outcome.equals(computed)
        ? phrases.say("computed.same")
        : phrases.sayOr("computed." + computed, computed);
  }
}
