package org.kept.eventstore;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one request added to one stream, whole or not at all.
 *
 * @param stream id of the aggregate, without colon and bar
 * @param kind of the stream, for example {@code Commitment}
 * @param firstSeq sequence of the first event, counted from 0
 * @param commitId unique; tells a retried write of ours from somebody else's commit
 * @param request key of the request, unique in the stream
 * @param requestDigest tells the request from others under its key; keyed, so that it tells nobody
 *     what it said
 * @param at when it was decided
 * @param traceparent W3C trace context of the request
 * @param events at least one, in order
 */
public record Commit(
    String stream,
    String kind,
    long firstSeq,
    String commitId,
    String request,
    String requestDigest,
    Instant at,
    Actor actor,
    @Nullable String traceparent,
    List<StoredEvent> events) {

  public Commit {
    events = List.copyOf(events);
    if (events.isEmpty()) {
      throw new IllegalArgumentException("a commit holds at least one event");
    }
    if (stream.indexOf(':') >= 0 || stream.indexOf('|') >= 0) {
      throw new IllegalArgumentException("a stream's id holds no colon and no bar: " + stream);
    }
    if (firstSeq < 0) {
      throw new IllegalArgumentException("sequences count from 0");
    }
  }

  /** Sequence of the last event: the stream's version after this commit. */
  public long lastSeq() {
    return firstSeq + events.size() - 1;
  }

  /** The document's id. */
  public String id() {
    return stream + ":" + firstSeq;
  }

  /** What others need to know of it. */
  public CommitRef ref() {
    return new CommitRef(stream, firstSeq, lastSeq(), request, requestDigest);
  }
}
