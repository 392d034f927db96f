package org.kept.eventstore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The commits that are not on Kafka yet. Each carries a mark until it is: {@code
 * <slice>|<stream>:<firstSeq padded>}, so that marks sort by slice, then stream, then place.
 */
public final class Outbox {

  /** How many slices the streams are dealt to; a change would need every mark rewritten. */
  public static final int SLICES = 16;

  /** As far as {@link #size} counts. */
  public static final int MAX_COUNT = 100_000;

  static final String FIELD = "out";

  /** Small, since the embedded server compares each document with each id. */
  private static final int IDS_PER_UPDATE = 50;

  private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
  private static final Bson BY_MARK = ascending(FIELD);

  private final MongoCollection<Document> commits;

  Outbox(MongoCollection<Document> commits) {
    this.commits = commits;
  }

  /** The mark of a commit. */
  public static String mark(Commit commit) {
    return mark(commit.stream(), commit.firstSeq());
  }

  /** The mark of the commit at a place of a stream. */
  public static String mark(String stream, long firstSeq) {
    return "%s%s:%012d".formatted(sliceStart(slice(stream)), stream, firstSeq);
  }

  /** Less than every mark of a slice, and greater than those of the slices before. */
  public static String sliceStart(int slice) {
    return "%02d|".formatted(slice);
  }

  /**
   * The slice a stream is dealt to. String.hashCode is fixed by its specification, so every version
   * deals alike.
   */
  public static int slice(String stream) {
    int hash = stream.hashCode();
    return Math.floorMod(hash ^ (hash >>> 16), SLICES);
  }

  /**
   * Marked commits in the order of their marks.
   *
   * @param after where to start; itself left out
   * @param before where to end; itself left out
   * @param limit of commits
   * @param bytes ends the list, too, once its documents have that many together
   */
  public List<Commit> pending(String after, String before, int limit, long bytes) {
    Bson between = and(gt(FIELD, after), lt(FIELD, before));
    return CommitPage.read(commits, between, BY_MARK, limit, bytes).commits();
  }

  /** The first place of every stream that has a mark between two marks, these included. */
  public Map<String, Long> firstPlaces(String from, String to) {
    Map<String, Long> first = new HashMap<>();
    commits
        .find(and(gte(FIELD, from), lte(FIELD, to)))
        .sort(BY_MARK)
        .projection(include("stream", "firstSeq"))
        .forEach(d -> first.putIfAbsent(d.getString("stream"), d.getLong("firstSeq")));
    return first;
  }

  /** Whether the commit at a place has its mark still. */
  public boolean holds(String stream, long firstSeq) {
    return commits.find(eq(FIELD, mark(stream, firstSeq))).projection(include("_id")).first()
        != null;
  }

  /** How many commits have their mark, counted to {@link #MAX_COUNT}. */
  public long size() {
    return size(MAX_COUNT);
  }

  long size(int most) {
    return commits.countDocuments(gt(FIELD, ""), new CountOptions().limit(most));
  }

  /**
   * Takes the marks off commits that are on Kafka.
   *
   * @return how many had theirs still
   */
  public long clear(Collection<Commit> sent) {
    List<String> ids = sent.stream().map(Commit::id).toList();
    List<UpdateManyModel<Document>> updates = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += IDS_PER_UPDATE) {
      List<String> some = ids.subList(from, Math.min(ids.size(), from + IDS_PER_UPDATE));
      updates.add(new UpdateManyModel<>(in("_id", some), Updates.unset(FIELD)));
    }
    return commits.bulkWrite(updates, UNORDERED).getModifiedCount();
  }
}
