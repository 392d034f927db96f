package org.kept.eventstore;

/**
 * The mark a commit carries until every event of it is on Kafka: {@code <slice>|<stream>:<firstSeq
 * padded>}, so that marks sort by slice, then stream, then place in the stream.
 */
public final class Outbox {

  /** The field that holds the mark; absent once the commit is sent. */
  public static final String FIELD = "out";

  /** How many slices the streams are dealt to; a change would need every mark rewritten. */
  public static final int SLICES = 16;

  private Outbox() {}

  /** The mark of a commit. */
  public static String mark(Commit commit) {
    return mark(commit.stream(), commit.firstSeq());
  }

  /** The mark of the commit at a place of a stream. */
  public static String mark(String stream, long firstSeq) {
    return "%s%s:%012d".formatted(sliceStart(slice(stream)), stream, firstSeq);
  }

  /** The least possible mark of a slice; also of the end of the slice before. */
  public static String sliceStart(int slice) {
    return "%02d|".formatted(slice);
  }

  /** String.hashCode is fixed by its specification, so every version deals alike. */
  static int slice(String stream) {
    int hash = stream.hashCode();
    return Math.floorMod(hash ^ (hash >>> 16), SLICES);
  }
}
