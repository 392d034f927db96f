package org.kept.progress.write.logmilestone;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kept.progress.model.DeliverableDefinition;
import org.kept.progress.model.Measure;
import org.kept.progress.write.MilestoneRefusal;

/** How much it counts for, in the terms of the deliverable's measure. */
final class Measuring {

  /** No quantity and no part of a reading is larger. */
  static final BigDecimal MOST = new BigDecimal("1000000000000");

  /** Decimals a number has at most, where a unit can be divided. */
  static final int DECIMALS = 6;

  private Measuring() {}

  static Optional<MilestoneRefusal> broken(LogMilestone command, DeliverableDefinition toward) {
    return Optional.ofNullable(
        switch (toward.measure()) {
          case Measure.Delivery m -> oneByOne(command);
          case Measure.Count m -> counted(command, m.unit());
          case Measure.CountPerRegion m -> counted(command, m.unit());
          case Measure.Percentage m -> read(command, m);
        });
  }

  static BigDecimal quantity(LogMilestone command) {
    return command.quantity() == null ? BigDecimal.ONE : command.quantity();
  }

  private static @Nullable MilestoneRefusal oneByOne(LogMilestone command) {
    if (hasReading(command)) {
      return new MilestoneRefusal.ReadingNotMeasured();
    }
    return quantity(command).compareTo(BigDecimal.ONE) == 0
        ? null
        : new MilestoneRefusal.QuantityNotMeasured();
  }

  private static @Nullable MilestoneRefusal counted(LogMilestone command, Measure.Unit unit) {
    if (hasReading(command)) {
      return new MilestoneRefusal.ReadingNotMeasured();
    }
    BigDecimal quantity = quantity(command);
    if (quantity.signum() <= 0) {
      return new MilestoneRefusal.QuantityNotPositive(quantity);
    }
    if (quantity.compareTo(MOST) > 0) {
      return new MilestoneRefusal.QuantityTooLarge(MOST);
    }
    int decimals = decimals(quantity);
    if (unit.whole() && decimals > 0) {
      return new MilestoneRefusal.QuantityNotWhole(quantity, unit.many());
    }
    return decimals > DECIMALS ? new MilestoneRefusal.QuantityTooFine(DECIMALS) : null;
  }

  private static @Nullable MilestoneRefusal read(LogMilestone command, Measure.Percentage measure) {
    BigDecimal part = command.numerator();
    BigDecimal whole = command.denominator();
    if (part == null || whole == null) {
      return new MilestoneRefusal.ReadingMissing(
          measure.numerator().many(), measure.denominator().many());
    }
    if (part.signum() < 0 || whole.signum() <= 0 || part.compareTo(whole) > 0) {
      return new MilestoneRefusal.ReadingNotAShare(part, whole);
    }
    if (whole.compareTo(MOST) > 0 || decimals(part) > DECIMALS || decimals(whole) > DECIMALS) {
      return new MilestoneRefusal.ReadingTooLarge(MOST, DECIMALS);
    }
    return quantity(command).compareTo(BigDecimal.ONE) == 0
        ? null
        : new MilestoneRefusal.QuantityNotMeasured();
  }

  private static boolean hasReading(LogMilestone command) {
    return command.numerator() != null || command.denominator() != null;
  }

  private static int decimals(BigDecimal number) {
    return Math.max(0, number.stripTrailingZeros().scale());
  }
}
