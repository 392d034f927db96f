package org.kept.eventstore;

/** An event, or a commit as a whole, is larger than the store takes. */
public final class EventTooLargeException extends RuntimeException {

  EventTooLargeException(String what, int bytes, int limit) {
    super("%s has %,d bytes, more than %,d".formatted(what, bytes, limit));
  }
}
