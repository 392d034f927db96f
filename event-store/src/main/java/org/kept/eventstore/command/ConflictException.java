package org.kept.eventstore.command;

/** Others kept writing to the stream, however often it was tried; nothing was stored. */
public final class ConflictException extends RuntimeException {

  ConflictException(String stream, Throwable cause) {
    super("others kept writing to stream " + stream, cause);
  }
}
