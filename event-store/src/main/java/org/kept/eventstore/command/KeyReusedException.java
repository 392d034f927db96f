package org.kept.eventstore.command;

/** A request key came a second time with another request under it; nothing was stored. */
public final class KeyReusedException extends RuntimeException {

  KeyReusedException(String stream, String requestKey) {
    super("key %s was used for another request to stream %s".formatted(requestKey, stream));
  }
}
