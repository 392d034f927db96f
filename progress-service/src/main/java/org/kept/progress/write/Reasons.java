package org.kept.progress.write;

import java.util.Optional;

/** Reasons given for undoing or doubting what somebody said. */
public final class Reasons {

  /** Characters a reason has at least. */
  public static final int LEAST = 3;

  /** Characters a reason has at most. */
  public static final int MOST = 500;

  private Reasons() {}

  /** What is wrong with a reason, if anything is. */
  public static Optional<MilestoneRefusal> broken(String reason) {
    int length = reason.strip().length();
    return length < LEAST || length > MOST
        ? Optional.of(new MilestoneRefusal.ReasonLength(length, LEAST, MOST))
        : Optional.empty();
  }
}
