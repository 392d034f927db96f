package org.kept.eventstore.command;

/** The stream is not at the version the caller expects; nothing was stored. */
public final class StaleVersionException extends RuntimeException {

  private final long currentVersion;

  StaleVersionException(String stream, long expectedVersion, long currentVersion) {
    super("stream %s is at %d, not at %d".formatted(stream, currentVersion, expectedVersion));
    this.currentVersion = currentVersion;
  }

  /** Sequence of the stream's last event, -1 if it has none. */
  public long currentVersion() {
    return currentVersion;
  }
}
