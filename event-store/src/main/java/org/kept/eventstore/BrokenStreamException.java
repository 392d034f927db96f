package org.kept.eventstore;

/** A stream lacks a commit in its middle, which no correct writer leaves behind. */
public final class BrokenStreamException extends RuntimeException {

  BrokenStreamException(String stream, long expected, long found) {
    super("stream %s goes on at %d where %d should be".formatted(stream, found, expected));
  }
}
