package org.kept.embedded;

/** Says in one line why an embedded server cannot start or go on, and what a person can do. */
public final class EmbeddedServerException extends RuntimeException {
  EmbeddedServerException(String line) {
    super(line);
  }

  EmbeddedServerException(String line, Throwable cause) {
    super(line, cause);
  }
}
