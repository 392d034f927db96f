package org.kept.eventstore.command;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.kept.eventstore.Actor;
import org.kept.eventstore.Commit;
import org.kept.eventstore.CommitRef;
import org.kept.eventstore.StoredEvent;

/**
 * Who asks, when, and under which key.
 *
 * @param role {@code staff}, {@code member} or {@code admin}
 * @param requestKey tells a repeated request; unique per stream
 * @param requestDigest tells another request under the same key, and nothing else of it
 * @param formerDigest the digest that commits were stored with before digests were keyed; null
 *     where there were none
 * @param expectedVersion sequence the stream's last event must have, null if any will do
 * @param now when it is decided; kept to the millisecond, as it is stored
 * @param traceparent W3C trace context
 */
public record CommandContext(
    String actorId,
    String role,
    String requestKey,
    String requestDigest,
    @Nullable String formerDigest,
    @Nullable Long expectedVersion,
    Instant now,
    @Nullable String traceparent) {

  static final String KEY = "context";

  public CommandContext {
    now = now.truncatedTo(ChronoUnit.MILLIS);
  }

  /** Of a request that no commit has a former digest of. */
  public CommandContext(
      String actorId,
      String role,
      String requestKey,
      String requestDigest,
      @Nullable Long expectedVersion,
      Instant now,
      @Nullable String traceparent) {
    this(actorId, role, requestKey, requestDigest, null, expectedVersion, now, traceparent);
  }

  /** The same request to a stream whose last event must have this sequence; null if any will do. */
  public CommandContext expecting(@Nullable Long version) {
    return new CommandContext(
        actorId, role, requestKey, requestDigest, formerDigest, version, now, traceparent);
  }

  /** A further step of the same request, told from it by a key of its own. */
  public CommandContext under(String key) {
    return new CommandContext(
        actorId, role, key, requestDigest, formerDigest, expectedVersion, now, traceparent);
  }

  /** Whether a commit under this request's key was made by the same request. */
  boolean made(CommitRef commit) {
    return commit.requestDigest().equals(requestDigest)
        || commit.requestDigest().equals(formerDigest);
  }

  /** The context a command was dispatched with. */
  public static CommandContext from(MetaData metaData) {
    if (metaData.get(KEY) instanceof CommandContext context) {
      return context;
    }
    throw new IllegalArgumentException("the message was not sent by a CommandDispatcher");
  }

  /** The commit by which this request adds events to a stream. */
  Commit commit(String stream, String kind, long firstSeq, List<StoredEvent> events) {
    return new Commit(
        stream,
        kind,
        firstSeq,
        UUID.randomUUID().toString(),
        requestKey,
        requestDigest,
        now,
        new Actor(actorId, role),
        traceparent,
        events);
  }

  /** Carries the context on a message. */
  public MetaData toMetaData() {
    return MetaData.with(KEY, this);
  }
}
