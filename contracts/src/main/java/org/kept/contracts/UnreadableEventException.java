package org.kept.contracts;

import org.jspecify.annotations.Nullable;

/** A record that no version of our contracts explains; the message says why. */
public final class UnreadableEventException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadableEventException(String reason, @Nullable Exception cause) {
    super(reason, cause);
  }
}
