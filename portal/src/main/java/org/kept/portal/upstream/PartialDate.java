package org.kept.portal.upstream;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A date as precise as its source gives it: {@code 2014-02-03}, {@code 2014-02}, {@code 2014-Q1} or
 * {@code 2014}; the form tells the precision.
 */
public record PartialDate(String date) implements Comparable<PartialDate> {

  @JsonCreator
  public static PartialDate of(
      @JsonProperty("date") String date, @JsonProperty("precision") @Nullable String precision) {
    return new PartialDate(date);
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static PartialDate bare(String date) {
    return new PartialDate(date);
  }

  /** By first day; the less precise first. */
  @Override
  public int compareTo(PartialDate other) {
    return sortable().compareTo(other.sortable());
  }

  private String sortable() {
    return date.replace("-Q1", "-01")
        .replace("-Q2", "-04")
        .replace("-Q3", "-07")
        .replace("-Q4", "-10");
  }
}
