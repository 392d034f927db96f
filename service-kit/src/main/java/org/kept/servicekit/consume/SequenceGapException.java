package org.kept.servicekit.consume;

import org.jspecify.annotations.Nullable;

/** An event came whose predecessor in the stream did not. */
public final class SequenceGapException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final long missingFrom;

  /**
   * A gap before this event.
   *
   * @param seen sequence of the last event seen of its stream
   */
  public SequenceGapException(Received event, long seen) {
    super(
        "stream %s: event %d came, %d is missing"
            .formatted(event.stream(), event.sequence(), seen + 1));
    this.missingFrom = seen + 1;
  }

  /** The first missing sequence; the given one if the failure is none of a gap. */
  static long missingFrom(Throwable failure, long otherwise) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SequenceGapException gap) {
        return gap.missingFrom;
      }
    }
    return otherwise;
  }
}
