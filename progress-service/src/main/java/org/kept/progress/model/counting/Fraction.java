package org.kept.progress.model.counting;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact number: shares are added and averaged without rounding, and rounded once, when shown.
 */
public record Fraction(BigInteger numerator, BigInteger denominator)
    implements Comparable<Fraction> {

  public static final Fraction ZERO = of(0, 1);
  public static final Fraction ONE = of(1, 1);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * @throws ArithmeticException if the denominator is zero
   */
  public Fraction {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("a fraction of nothing");
    }
    BigInteger common = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      common = common.negate();
    }
    numerator = numerator.divide(common);
    denominator = denominator.divide(common);
  }

  public static Fraction of(long part, long whole) {
    return new Fraction(BigInteger.valueOf(part), BigInteger.valueOf(whole));
  }

  public static Fraction of(BigDecimal part, BigDecimal whole) {
    int scale = Math.max(0, Math.max(part.scale(), whole.scale()));
    return new Fraction(
        part.setScale(scale).unscaledValue(), whole.setScale(scale).unscaledValue());
  }

  /** {@code of(50)} is one half. */
  public static Fraction ofPercent(BigDecimal percent) {
    return of(percent, HUNDRED);
  }

  public Fraction plus(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  public Fraction minus(Fraction other) {
    return plus(new Fraction(other.numerator.negate(), other.denominator));
  }

  public Fraction times(Fraction other) {
    return new Fraction(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  public Fraction dividedBy(Fraction other) {
    return times(new Fraction(other.denominator, other.numerator));
  }

  public Fraction atMost(Fraction other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Fraction atLeast(Fraction other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public boolean isZero() {
    return numerator.signum() == 0;
  }

  /** As a percentage with that many decimals, halves rounded up. */
  public BigDecimal percent(int decimals) {
    return new BigDecimal(numerator)
        .multiply(HUNDRED)
        .divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP);
  }

  @Override
  public int compareTo(Fraction other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }
}
