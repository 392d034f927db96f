package org.kept.commitment.model.smart;

import java.util.Locale;

/** What a commitment should be. */
public enum Criterion {
  /** Who, what and where are named. */
  SPECIFIC,
  /** A number and a unit, or a thing that is there or not. */
  MEASURABLE,
  /** What there is to begin with: a baseline, partners or resources. */
  ACHIEVABLE,
  /** It serves the campaign's goal, or a dimension of the Universal Standards. */
  RELEVANT,
  /** From when to when. */
  TIME_BOUND;

  /** The word for it in data: {@code time-bound}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
