package org.kept.commitment.read.listing;

/** What a line is found by, besides its words; the first ones are found in the fewest lines. */
enum Term {
  ORGANIZATION("organizations"),
  TAG("tags"),
  REGION("regions"),
  CAMPAIGN("campaigns"),
  STATUS("statuses");

  private final String counts;

  Term(String counts) {
    this.counts = counts;
  }

  /** The name of its numbers in an answer. */
  String counts() {
    return counts;
  }

  /** As it stands in a line. */
  String of(String value) {
    return ordinal() + ":" + value;
  }

  static Term kindOf(String term) {
    return values()[term.charAt(0) - '0'];
  }

  static String valueOf(String term, Term kind) {
    return term.substring(kind.of("").length());
  }
}
