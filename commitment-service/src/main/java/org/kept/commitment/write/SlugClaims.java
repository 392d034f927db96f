package org.kept.commitment.write;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.kept.commitment.model.Slug;
import org.kept.eventstore.CommitStore;

/**
 * Keeps slugs unique within their kind, which no single stream can: a tiny document for each, taken
 * before the command that creates its owner is sent.
 *
 * <p>A claim is given back if the command comes to nothing. Should the process die in between, the
 * claim of an owner that does not exist is anybody's after {@link #GRACE}.
 */
public final class SlugClaims {

  /** Far longer than any request takes. */
  static final Duration GRACE = Duration.ofMinutes(10);

  /** What came of asking for a slug. */
  enum Claim {
    NEW,
    OURS_BEFORE,
    TAKEN
  }

  private final MongoCollection<Document> claims;
  private final CommitStore store;

  public SlugClaims(MongoDatabase database, CommitStore store) {
    this.claims = database.getCollection("slug_claims");
    this.store = store;
  }

  Claim claim(String kind, Slug slug, String owner, Instant now) {
    try {
      claims.insertOne(
          new Document("_id", key(kind, slug)).append("owner", owner).append("at", Date.from(now)));
      return Claim.NEW;
    } catch (MongoWriteException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      return claimFromOther(key(kind, slug), owner, now);
    }
  }

  /** Whether a slug is its owner's, from now on if it was nobody's. */
  public boolean isOrBecomes(String kind, Slug slug, String owner, Instant now) {
    return claim(kind, slug, owner, now) != Claim.TAKEN;
  }

  private Claim claimFromOther(String key, String owner, Instant now) {
    Document held = claims.find(eq("_id", key)).first();
    if (held == null) {
      return Claim.TAKEN; // Given back this very moment; asking again is up to the caller.
    }
    String holder = held.getString("owner");
    if (holder.equals(owner)) {
      return Claim.OURS_BEFORE;
    }
    boolean abandoned =
        held.getDate("at").toInstant().plus(GRACE).isBefore(now)
            && store.lastSequence(holder).isEmpty();
    if (!abandoned) {
      return Claim.TAKEN;
    }
    Document before =
        claims.findOneAndUpdate(
            and(eq("_id", key), eq("owner", holder)),
            combine(set("owner", owner), set("at", Date.from(now))));
    return before == null ? Claim.TAKEN : Claim.NEW;
  }

  /** Gives a claim back, unless its owner has come to exist by a repeated request meanwhile. */
  void release(String kind, Slug slug, String owner) {
    if (store.lastSequence(owner).isEmpty()) {
      claims.deleteOne(and(eq("_id", key(kind, slug)), eq("owner", owner)));
    }
  }

  private static String key(String kind, Slug slug) {
    return kind + ":" + slug.value();
  }
}
