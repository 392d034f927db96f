package org.kept.commitment.model.smart;

/** The tables of words that every language has. */
enum Table {
  /** Number words: {@code seven=7}. */
  NUMBER,
  /** What multiplies the number before it: {@code million=1000000}. */
  MULTIPLIER,
  /** Numbers that are nouns: {@code a dozen=12}. */
  COLLECTIVE,
  /** Links the parts of a number: {@code and}. */
  NUMBER_LINK,
  /** Shares in words, in percent: {@code half=50}. */
  SHARE,
  PERCENT,
  /** Before a number: at least. */
  QUALIFIER,
  /** Between the ends of a range. */
  RANGE,
  /** Before what something grows or shrinks from. */
  FROM_NUMBER,
  /** Before how much it grows or shrinks by. */
  BY_HOW_MUCH,
  /** After a unit of which each of those named before has so many. */
  EACH,
  PER_REGION,
  NUMBER_OF,
  SHARE_OF,
  /** What a number behind it names and does not count: {@code dimension}. */
  LABEL,
  PHONE,
  AGE,
  CURRENCY,
  /** Spans of time as ISO 8601 periods. */
  TIME_UNIT,
  MONTH,
  QUARTER,
  HALF_YEAR,
  YEAR_WORD,
  /** Before a year, whatever follows it. */
  BEFORE_YEAR,
  BEGINNING,
  MIDDLE,
  END,
  /** Between day, month and year. */
  DATE_LINK,
  BETWEEN,
  AND,
  FROM_DATE,
  TO_DATE,
  IN_DATE,
  BY_DATE,
  BEFORE_DATE,
  WITHIN,
  /** Between a span of time and the day that it begins on. */
  COUNTED_FROM,
  /** Definite articles and possessives. */
  DETERMINER,
  INDEFINITE,
  OF,
  /** Between who has a share and what it is a share of. */
  AMONG,
  /** Inside a noun: {@code agents de crédit}. */
  NOUN_LINK,
  /** Adjectives that are no part of a unit: new, additional. */
  PASSED_OVER,
  /** What ends a noun. */
  STOP,
  /** Nouns that come in several of something: {@code series}. */
  CONTAINER,
  /** Nouns that do not change, or not by rule: {@code women=woman}. */
  SINGULAR,
  /** Before a name, a place; before somebody, company. */
  AT_PLACE,
  PLACE,
  PEOPLE,
  /** Acronyms and capitalized words that name no organization. */
  NO_NAME,
  /** Verbs of which one can tell whether it was done. */
  ACTION,
  /** Verbs that make a thing, with the stage that is then reached: {@code publish=published}. */
  MAKING,
  /** Things that are made, where no article tells. */
  THING,
  /** Verbs of more, and of less: {@code reduce=decrease}. */
  GROWTH,
  /** Several times as much, in percent more: {@code double=100}. */
  TIMES,
  VAGUE_ACTION,
  VAGUE_NUMBER,
  VAGUE_DATE,
  BASELINE,
  PARTNERSHIP,
  PARTNER,
  RESOURCE,
  /** What ties to the Universal Standards. */
  TIE,
  /** Words of a goal that tie nothing to it. */
  EVERYWHERE
}
