package org.kept.eventstore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The commits of one service's database: appended with majority and journal, read with majority.
 *
 * <p>The client it is given needs a read timeout, or a lost answer would be awaited for ever.
 */
public final class CommitStore {

  /** The collection of commits. */
  public static final String COLLECTION = "commits";

  /** The most commits one {@link #appendAll} takes. */
  public static final int MAX_APPEND = 1_000;

  static final int STREAMS_AT_ONCE = 500;
  static final int MOST_LOOKS_AT_A_GAP = 3;
  static final Bson IN_ORDER = ascending("stream", "firstSeq");
  private static final Bson REF = include("stream", "firstSeq", "lastSeq", "request", "digest");

  private final MongoDatabase database;
  private final MongoCollection<Document> commits;
  private final Appender appender;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  public CommitStore(MongoDatabase database) {
    this.database = database;
    commits =
        database
            .getCollection(COLLECTION)
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
            .withReadConcern(ReadConcern.MAJORITY)
            .withReadPreference(ReadPreference.primary());
    appender = new Appender(commits);
  }

  /** Makes what the rules of the store rest on; without effect where it is there already. */
  public void ensureIndexes() {
    IndexOptions unique = new IndexOptions().unique(true);
    commits.createIndex(IN_ORDER, unique);
    commits.createIndex(ascending("stream", "request"), unique);
    commits.createIndex(ascending(Outbox.FIELD), new IndexOptions().sparse(true));
  }

  /** Where the store is, for what belongs beside it. */
  public MongoDatabase database() {
    return database;
  }

  /** The commits that are not on Kafka yet. */
  public Outbox outbox() {
    return new Outbox(commits);
  }

  /** All commits there are, to be read in pieces. */
  public History history() {
    return new History(commits);
  }

  /** Runs after every append that added something; must be quick and not throw. */
  public void onAppend(Runnable listener) {
    listeners.add(listener);
  }

  /**
   * Fails for a commit that no append would take, before anything is sent.
   *
   * @throws EventTooLargeException if it or one of its events is larger than the store takes
   * @throws IllegalArgumentException if its time is beyond what the store can tell
   */
  public static void requireStorable(Commit commit) {
    CommitDocument.write(commit);
  }

  /**
   * Appends one commit.
   *
   * @throws StoreUnavailableException if nothing could be sent to the store
   */
  public AppendOutcome append(Commit commit) {
    return appendAll(List.of(commit)).getFirst();
  }

  /**
   * Appends commits of different streams, each by itself: some may succeed while others do not.
   *
   * @param toAppend at most {@value #MAX_APPEND}, no two of one stream
   * @return the outcome of each, in the order given
   * @throws StoreUnavailableException if nothing could be sent to the store
   */
  public List<AppendOutcome> appendAll(List<Commit> toAppend) {
    if (toAppend.size() > MAX_APPEND) {
      throw new IllegalArgumentException("more than %,d commits at once".formatted(MAX_APPEND));
    }
    if (toAppend.stream().map(Commit::stream).distinct().count() < toAppend.size()) {
      // Their order would not be kept, and one without the other would leave a gap.
      throw new IllegalArgumentException("two commits of one stream at once");
    }
    List<AppendOutcome> outcomes = appender.append(toAppend);
    if (outcomes.stream().anyMatch(outcome -> outcome instanceof AppendOutcome.Appended)) {
      listeners.forEach(Runnable::run);
    }
    return outcomes;
  }

  /** The commits of a stream that hold {@code fromSeq} or what comes after it, in order. */
  public List<Commit> load(String stream, long fromSeq) {
    Bson whole = eq("stream", stream);
    Bson filter = fromSeq == 0 ? whole : and(whole, gte("lastSeq", fromSeq));
    for (int look = 1; ; look++) {
      List<Commit> loaded = read(filter);
      Optional<BrokenStreamException> gap = gap(loaded, fromSeq);
      if (gap.isEmpty()) {
        return loaded;
      }
      if (look == MOST_LOOKS_AT_A_GAP) {
        throw gap.get();
      }
    }
  }

  /** Whole streams, each in order; a stream that has no commits is not among the keys. */
  public Map<String, List<Commit>> loadAll(Collection<String> streams) {
    Map<String, List<Commit>> loaded = new HashMap<>();
    List<String> wanted = streams.stream().distinct().toList();
    for (int from = 0; from < wanted.size(); from += STREAMS_AT_ONCE) {
      List<String> some = wanted.subList(from, Math.min(wanted.size(), from + STREAMS_AT_ONCE));
      read(in("stream", some))
          .forEach(
              commit ->
                  loaded.computeIfAbsent(commit.stream(), s -> new ArrayList<>()).add(commit));
    }
    loaded.replaceAll((stream, commits) -> gap(commits, 0).isPresent() ? load(stream, 0) : commits);
    return loaded;
  }

  /** The commit a request has made in a stream, if any. */
  public Optional<CommitRef> findByRequest(String stream, String request) {
    Bson filter = and(eq("stream", stream), eq("request", request));
    return reading(
        () ->
            Optional.ofNullable(commits.find(filter).projection(REF).first())
                .map(CommitDocument::ref));
  }

  /** Sequence of the last event of a stream, if it has any. */
  public Optional<Long> lastSequence(String stream) {
    return reading(
        () ->
            Optional.ofNullable(
                    commits
                        .find(eq("stream", stream))
                        .sort(descending("stream", "firstSeq"))
                        .projection(include("lastSeq"))
                        .first())
                .map(document -> document.getLong("lastSeq")));
  }

  private List<Commit> read(Bson filter) {
    return reading(
        () ->
            commits.find(filter).sort(IN_ORDER).map(CommitDocument::read).into(new ArrayList<>()));
  }

  /** A scan may pass a place just before n is written there, and then see n+1. */
  private static Optional<BrokenStreamException> gap(List<Commit> commits, long fromSeq) {
    long expected = commits.isEmpty() ? 0 : Math.min(fromSeq, commits.getFirst().firstSeq());
    for (Commit commit : commits) {
      if (commit.firstSeq() != expected) {
        return Optional.of(new BrokenStreamException(commit.stream(), expected, commit.firstSeq()));
      }
      expected = commit.lastSeq() + 1;
    }
    return Optional.empty();
  }

  private static <T> T reading(Supplier<T> read) {
    try {
      return read.get();
    } catch (MongoException e) {
      throw new StoreUnavailableException(e);
    }
  }
}
