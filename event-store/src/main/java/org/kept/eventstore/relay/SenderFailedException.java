package org.kept.eventstore.relay;

/** The connection to Kafka broke in a way that needs a new producer. */
final class SenderFailedException extends RuntimeException {

  private SenderFailedException(Exception cause) {
    super("the producer failed", cause);
  }

  static void raise(Exception cause) {
    throw new SenderFailedException(cause);
  }
}
