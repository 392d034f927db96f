package org.kept.servicekit.consume;

/**
 * Where an event stands against the last one of its stream that a view has seen. The view keeps
 * that number in the very document that the event changes, so both change at once.
 */
public final class StreamGuard {

  /** What a view that knows nothing of a stream has seen. */
  public static final long NOTHING = -1;

  /** Where an event stands. */
  public enum Place {
    /** Seen before: it changes nothing. */
    DUPLICATE,
    /** Directly after the last one seen. */
    NEXT,
    /** Something before it is missing. */
    GAP
  }

  private StreamGuard() {}

  /**
   * Where the event stands.
   *
   * @param seen sequence of the last event seen of this stream, {@link #NOTHING} if none
   */
  public static Place place(long seen, Received event) {
    if (event.sequence() <= seen) {
      return Place.DUPLICATE;
    }
    return event.follows() <= seen ? Place.NEXT : Place.GAP;
  }

  /**
   * Whether the event is to be applied; false if it was before.
   *
   * @param seen sequence of the last event seen of this stream, {@link #NOTHING} if none
   * @throws SequenceGapException if something before it is missing
   */
  public static boolean isNew(long seen, Received event) {
    return switch (place(seen, event)) {
      case DUPLICATE -> false;
      case NEXT -> true;
      case GAP -> throw new SequenceGapException(event, seen);
    };
  }
}
