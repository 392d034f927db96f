package org.kept.portal.upstream;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A date as precise as its source gives it: {@code 2014-02-03}, {@code 2014-02}, {@code 2014-Q1} or
 * {@code 2014}; the form tells the precision.
 */
public record PartialDate(String date) {

  @JsonCreator
  public static PartialDate of(
      @JsonProperty("date") String date, @JsonProperty("precision") @Nullable String precision) {
    return new PartialDate(date);
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static PartialDate bare(String date) {
    return new PartialDate(date);
  }
}
