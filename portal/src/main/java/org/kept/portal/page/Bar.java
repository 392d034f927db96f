package org.kept.portal.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.kept.portal.words.Phrases;

/**
 * A progress bar with the place where linear progress would be.
 *
 * @param width in percent of the bar
 * @param pace in percent of the bar; null when there is no pace to keep any more
 * @param text the share reached, as it is read
 * @param paceText says what the mark means, or that the period is over
 * @param label the whole bar in one sentence
 */
public record Bar(
    String width, @Nullable String pace, String text, @Nullable String paceText, String label) {

  private static final BigDecimal FULL = BigDecimal.valueOf(100);

  static Bar of(BigDecimal percent, @Nullable BigDecimal pace, Phrases phrases) {
    String reached = phrases.percent(percent);
    if (pace == null) {
      return new Bar(place(percent), null, reached, null, phrases.say("bar.label", reached));
    }
    if (pace.compareTo(FULL) >= 0) {
      return new Bar(
          place(percent),
          null,
          reached,
          phrases.say("bar.over"),
          phrases.say("bar.label", reached));
    }
    String expected = phrases.percent(pace);
    return new Bar(
        place(percent),
        place(pace),
        reached,
        phrases.say("bar.pace", expected),
        phrases.say("bar.label.pace", reached, expected));
  }

  private static String place(BigDecimal percent) {
    return percent
            .max(BigDecimal.ZERO)
            .min(FULL)
            .setScale(1, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString()
        + "%";
  }
}
