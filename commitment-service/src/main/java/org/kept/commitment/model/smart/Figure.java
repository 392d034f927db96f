package org.kept.commitment.model.smart;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.events.Wording.Unit;

/**
 * A number that a text promises.
 *
 * @param unit what is counted, or what the share is of; null if the text does not say
 * @param share what has the share: "women" in "the share of women"
 * @param from what it grows or shrinks from
 * @param first index of its first word
 * @param next index of the word behind its last
 * @param head index of the main word of the unit; -1 if there is none
 */
record Figure(
    Kind kind,
    BigDecimal amount,
    @Nullable Unit unit,
    @Nullable Unit share,
    @Nullable BigDecimal from,
    int first,
    int next,
    int head) {

  /** What the number says. */
  enum Kind {
    COUNT,
    COUNT_PER_REGION,
    PERCENTAGE,
    /** So many percent more or less than there are. */
    CHANGE,
    /** What there is before: "currently 120 institutions". */
    BASELINE,
    /** How many places it is done in. */
    PLACES,
    MONEY,
    /** What the whole campaign is for. */
    CAMPAIGN_GOAL
  }

  Figure as(Kind other) {
    return new Figure(other, amount, unit, share, from, first, next, head);
  }

  /** The same with what there was before. */
  Figure growingFrom(Figure before) {
    return new Figure(kind, amount, unit, share, before.amount, first, next, head);
  }

  /** So many of the unit in each one of the figure before. */
  Figure times(Figure before) {
    return new Figure(
        kind, amount.multiply(before.amount), unit, share, from, before.first, next, head);
  }

  boolean isTarget() {
    return switch (kind) {
      case COUNT, COUNT_PER_REGION, PERCENTAGE, CHANGE, MONEY -> true;
      case BASELINE, PLACES, CAMPAIGN_GOAL -> false;
    };
  }

  boolean isShare() {
    return kind == Kind.PERCENTAGE || kind == Kind.CHANGE;
  }
}
