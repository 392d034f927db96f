package org.kept.eventstore.relay;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Streams that are sent to Kafka once more, each whole and in order.
 *
 * @param requestedBy actor id, or the consumer that misses something
 * @param startedAt null until then; a consumer that reads from here on sees each of the streams
 *     from its first event
 * @param doneAt null until then
 * @param streams sent whole so far
 * @param events acknowledged so far
 * @param refusedStreams sent in part, since a commit of each cannot be published
 * @param refused some of these
 */
public record Republication(
    String id,
    Scope scope,
    String reason,
    String requestedBy,
    Instant requestedAt,
    @Nullable Instant startedAt,
    @Nullable Instant doneAt,
    long streams,
    long events,
    long refusedStreams,
    List<Refused> refused) {

  /** Which streams. */
  public sealed interface Scope {

    /** Whether a stream is among them. */
    boolean covers(String stream, String kind);

    /** One. */
    record OfStream(String stream) implements Scope {
      @Override
      public boolean covers(String stream, String kind) {
        return this.stream.equals(stream);
      }
    }

    /** All of one kind. */
    record OfKind(String kind) implements Scope {
      @Override
      public boolean covers(String stream, String kind) {
        return this.kind.equals(kind);
      }
    }

    /** All of the store. */
    record All() implements Scope {
      @Override
      public boolean covers(String stream, String kind) {
        return true;
      }
    }
  }

  /** A stream whose commits from {@code firstSeq} on were not sent. */
  public record Refused(String stream, long firstSeq, String reason) {}
}
