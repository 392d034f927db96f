package org.kept.commitment.read.listing;

/** In which order lines are shown; every key ends with the id, so that no two are the same. */
enum Order {
  NEWEST("newest", true),
  TITLE("title", false),
  PERIOD_END("period-end", false),
  MAKER("maker", false);

  private final String word;
  private final boolean descending;

  Order(String word, boolean descending) {
    this.word = word;
    this.descending = descending;
  }

  /** How a request names it. */
  String word() {
    return word;
  }

  /** The field of a line that holds its place. */
  String field() {
    return "by-" + word;
  }

  boolean descending() {
    return descending;
  }
}
