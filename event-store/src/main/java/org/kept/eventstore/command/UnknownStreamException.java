package org.kept.eventstore.command;

/** There is no such stream, or it is of another kind than the command is for. */
public final class UnknownStreamException extends RuntimeException {

  UnknownStreamException(String stream) {
    super("there is no such stream: " + stream);
  }
}
