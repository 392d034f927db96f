package org.kept.eventstore;

/** A stored event that this version cannot read; never skipped, since state would be wrong. */
public final class UnknownEventException extends RuntimeException {

  UnknownEventException(String message) {
    super(message);
  }
}
