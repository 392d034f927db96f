package org.kept.eventstore.relay;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TreeSet;
import org.bson.Document;

/**
 * Deals the slices among the relays that are alive: each says that it is, sees who else is, and
 * takes its share. Where two see differently for a moment, both send the same: duplicates, never
 * loss or disorder.
 */
final class RelayLeases {

  static final Duration LEASE = Duration.ofSeconds(9);

  private static final int RENEWALS_PER_LEASE = 3;

  /** How often a relay says that it is alive. */
  static final Duration RENEWAL = LEASE.dividedBy(RENEWALS_PER_LEASE);

  private final MongoCollection<Document> collection;
  private final String owner;
  private final InstantSource clock;
  private final Duration lease;
  private final Duration renewal;
  private Instant until = Instant.EPOCH;
  private Instant joined = Instant.EPOCH;
  private SliceRange share = SliceRange.NONE;
  private boolean alone;

  RelayLeases(MongoDatabase database, String owner, InstantSource clock) {
    this(database, owner, clock, LEASE);
  }

  RelayLeases(MongoDatabase database, String owner, InstantSource clock, Duration lease) {
    this.collection = database.getCollection("relay_leases");
    this.owner = owner;
    this.clock = clock;
    this.lease = lease;
    this.renewal = lease.dividedBy(RENEWALS_PER_LEASE);
  }

  /** The slices to work on, as they were dealt last. */
  SliceRange share() {
    return share;
  }

  /** Whether no other relay of this store was alive at the last look. */
  boolean isAlone() {
    return alone;
  }

  boolean isDue() {
    return !clock.instant().isBefore(until.minus(lease).plus(renewal));
  }

  /** Says that this relay is alive, and takes its share. */
  void renew() {
    Instant now = clock.instant();
    if (until.isBefore(now)) {
      joined = now; // Anew, if others may have taken it for dead.
    }
    until = now.plus(lease);
    collection.updateOne(
        eq("_id", owner), set("until", Date.from(until)), new UpdateOptions().upsert(true));
    List<String> alive = alive(now);
    alone = alive.size() == 1;
    boolean othersKnow = !now.isBefore(joined.plus(renewal));
    share =
        alone || othersKnow
            ? SliceRange.share(alive.indexOf(owner), alive.size())
            : SliceRange.NONE;
  }

  private List<String> alive(Instant now) {
    TreeSet<String> alive = new TreeSet<>(List.of(owner));
    for (Document other : collection.find().into(new ArrayList<>())) {
      Instant until = other.getDate("until").toInstant();
      if (until.isAfter(now)) {
        alive.add(other.getString("_id"));
      } else if (until.plus(lease).isBefore(now)) {
        collection.deleteOne(eq("_id", other.getString("_id")));
      }
    }
    return List.copyOf(alive);
  }

  /** Leaves its share to others at once. */
  void release() {
    collection.deleteOne(eq("_id", owner));
    share = SliceRange.NONE;
    until = Instant.EPOCH;
  }
}
