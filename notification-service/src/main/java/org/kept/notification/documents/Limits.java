package org.kept.notification.documents;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.kept.notification.model.Hashes;

/**
 * Counts requests in windows of time, one document a window: it holds for all instances and over
 * restarts, which a bucket in memory does not, and a library that keeps its buckets in MongoDB
 * would be a dependency for one increment. The price of fixed windows, twice the limit across a
 * border, is harmless here.
 */
public final class Limits {

  private final MongoCollection<Document> limits;

  public Limits(NotificationDatabase database) {
    this.limits = database.limits;
  }

  /**
   * How much is allowed.
   *
   * @param name tells it from other limits
   */
  public record Limit(String name, int times, Duration window) {}

  /**
   * Counts one.
   *
   * @param who kept as a hash only, until the window ends
   * @return how long to wait, if it was one too many
   */
  public Optional<Duration> take(Limit limit, String who, Instant now) {
    long window = now.toEpochMilli() / limit.window().toMillis();
    Instant end = Instant.ofEpochMilli((window + 1) * limit.window().toMillis());
    Document counted =
        limits.findOneAndUpdate(
            eq("_id", Hashes.of(limit.name() + "|" + who + "|" + window)),
            combine(inc("count", 1), set("until", Date.from(end))),
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
    boolean within = counted == null || counted.getInteger("count") <= limit.times();
    return within ? Optional.empty() : Optional.of(Duration.between(now, end));
  }

  /** Forgets windows that are over. */
  public void forget(Instant now) {
    limits.deleteMany(lte("until", Date.from(now)));
  }
}
