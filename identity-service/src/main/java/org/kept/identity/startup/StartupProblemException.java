package org.kept.identity.startup;

import org.jspecify.annotations.Nullable;

/** Keeps the service from starting; its message is one sentence that an operator can act on. */
public class StartupProblemException extends RuntimeException {

  public StartupProblemException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
