package org.kept.commitment.write;

import java.util.Optional;
import org.kept.commitment.write.ReasonRefusal.Length;

/** What changes in public is given a reason that readers can follow. */
public final class ReasonRules {

  /** In characters as Unicode counts them (code points), without space around. */
  static final int MIN_LENGTH = 3;

  static final int MAX_LENGTH = 500;

  private ReasonRules() {}

  /** Why these words are no reason, if they are none. */
  public static Optional<ReasonRefusal> check(String reason) {
    String words = reason.strip();
    int length = words.codePointCount(0, words.length());
    return length < MIN_LENGTH || length > MAX_LENGTH
        ? Optional.of(new Length(length, MIN_LENGTH, MAX_LENGTH))
        : Optional.empty();
  }
}
