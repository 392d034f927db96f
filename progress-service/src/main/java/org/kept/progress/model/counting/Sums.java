package org.kept.progress.model.counting;

import java.math.BigDecimal;

/**
 * Quantities that belong together: told and not yet verified, verified, and told of a time after
 * the window, which does not count but can make a promise kept late.
 */
public record Sums(BigDecimal reported, BigDecimal verified, BigDecimal afterWindow) {

  static final Sums NONE = new Sums(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  /** Zeros and trailing zeros are dropped, so that equal sums are equal objects. */
  public Sums {
    reported = plain(reported);
    verified = plain(verified);
    afterWindow = plain(afterWindow);
  }

  public BigDecimal counted() {
    return reported.add(verified);
  }

  public BigDecimal withAfterWindow() {
    return counted().add(afterWindow);
  }

  Sums plus(Sums other) {
    return new Sums(
        reported.add(other.reported),
        verified.add(other.verified),
        afterWindow.add(other.afterWindow));
  }

  Sums negated() {
    return new Sums(reported.negate(), verified.negate(), afterWindow.negate());
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
