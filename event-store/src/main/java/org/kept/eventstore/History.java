package org.kept.eventstore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;

import com.mongodb.client.MongoCollection;
import org.bson.Document;

/**
 * All commits there ever were, stream by stream, read piece by piece.
 *
 * <p>Writers go on meanwhile: a page may lack a commit and hold the one after it.
 */
public final class History {

  private final MongoCollection<Document> commits;

  History(MongoCollection<Document> commits) {
    this.commits = commits;
  }

  /**
   * Streams from their first commit on, in the order of their ids; the last one may be cut.
   *
   * @param stream the one before; none is before all
   */
  public CommitPage after(String stream, int limit, long bytes) {
    return CommitPage.read(commits, gt("stream", stream), CommitStore.IN_ORDER, limit, bytes);
  }

  /** The commits of one stream from a place on. */
  public CommitPage of(String stream, long firstSeq, int limit, long bytes) {
    return CommitPage.read(
        commits,
        and(eq("stream", stream), gte("firstSeq", firstSeq)),
        CommitStore.IN_ORDER,
        limit,
        bytes);
  }
}
