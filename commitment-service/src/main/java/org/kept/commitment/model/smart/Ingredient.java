package org.kept.commitment.model.smart;

import java.util.Locale;

/** What a commitment should name. */
public enum Ingredient {
  WHO(Criterion.SPECIFIC),
  WHAT(Criterion.SPECIFIC),
  WHERE(Criterion.SPECIFIC),
  NUMBER(Criterion.MEASURABLE),
  UNIT(Criterion.MEASURABLE),
  /** A thing that is there or not, which needs no number. */
  DELIVERY(Criterion.MEASURABLE),
  BASELINE(Criterion.ACHIEVABLE),
  PARTNER(Criterion.ACHIEVABLE),
  RESOURCE(Criterion.ACHIEVABLE),
  GOAL(Criterion.RELEVANT),
  /** A dimension, a standard, a tag. */
  STANDARD(Criterion.RELEVANT),
  DATES(Criterion.TIME_BOUND);

  private final Criterion criterion;

  Ingredient(Criterion criterion) {
    this.criterion = criterion;
  }

  public Criterion criterion() {
    return criterion;
  }

  /** The word for it in data. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
