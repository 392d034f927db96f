package org.kept.eventstore;

/** The store cannot be reached, and nothing was written. */
public final class StoreUnavailableException extends RuntimeException {

  StoreUnavailableException(Throwable cause) {
    super("the event store does not answer", cause);
  }
}
