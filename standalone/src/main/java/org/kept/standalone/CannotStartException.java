package org.kept.standalone;

import org.jspecify.annotations.Nullable;

/** Why Kept does not start: one line that says what to do. */
final class CannotStartException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CannotStartException(String line, @Nullable Exception cause) {
    super(line, cause);
  }
}
