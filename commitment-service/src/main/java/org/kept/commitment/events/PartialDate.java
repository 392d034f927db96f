package org.kept.commitment.events;

/**
 * A date as precise as its source gives it.
 *
 * @param date {@code 2014-02-03}, {@code 2014-02}, {@code 2014-Q1} or {@code 2014}
 * @param precision {@code day}, {@code month}, {@code quarter} or {@code year}
 */
public record PartialDate(String date, String precision) {}
