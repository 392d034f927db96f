package org.kept.notification.documents;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.Instant;
import java.util.ConcurrentModificationException;
import java.util.Date;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.kept.notification.model.EmailAddress;
import org.kept.notification.model.Follow;
import org.kept.notification.model.Follower;
import org.kept.notification.model.FollowerRef;
import org.kept.notification.model.Schedule.Occurrence;

/** The followers, and the queue of those that are due: both are one collection. */
public final class Followers {

  private static final Date FREE = new Date(0);
  private static final int MOST_TRIES = 20;

  private final MongoCollection<Document> followers;

  public Followers(NotificationDatabase database) {
    this.followers = database.followers;
  }

  /**
   * A follower that is ours to serve until the lease ends.
   *
   * @param owner who holds the lease; a new one each time
   */
  public record Leased(Follower follower, String owner) {}

  public Optional<Follower> find(String id) {
    return first(eq("_id", id));
  }

  public Optional<Follower> find(FollowerRef ref) {
    return first(eq("ref", ref.value()));
  }

  /**
   * Whoever has this address; a document of their own is made if nobody has, to be forgotten soon
   * unless something is asked and confirmed.
   */
  public Follower of(EmailAddress address, Supplier<String> newId, Instant now) {
    Bson sameMailbox = eq("addressHash", FollowerDocuments.addressHash(address));
    Optional<Follower> known = first(sameMailbox);
    if (known.isPresent()) {
      return known.get();
    }
    Follower unknown = Follower.unknown(newId.get(), address);
    try {
      followers.insertOne(
          FollowerDocuments.changing(unknown)
              .append("_id", unknown.id())
              .append("ref", unknown.ref().value())
              .append("addressHash", FollowerDocuments.addressHash(address))
              .append("leaseUntil", FREE)
              .append("forgottenAt", Date.from(now.plus(Follow.WAITS)))
              .append("version", unknown.version()));
      return unknown;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      return first(sameMailbox).orElseThrow(); // another request for the same address was first
    }
  }

  /**
   * Changes a follower as they are now, whoever else changes them at the same time.
   *
   * @return as changed, though with the version before it; empty if there is no such follower
   */
  public Optional<Follower> change(String id, UnaryOperator<Follower> change) {
    for (int i = 0; i < MOST_TRIES; i++) {
      Optional<Follower> changed = find(id).map(change);
      if (changed.isEmpty() || save(changed.get())) {
        return changed;
      }
    }
    throw new ConcurrentModificationException("others kept changing a follower");
  }

  /** Stores a change; false if somebody else changed the follower since it was read. */
  public boolean save(Follower changed) {
    Document document = FollowerDocuments.changing(changed);
    changed.forgottenAt().ifPresent(at -> document.append("forgottenAt", Date.from(at)));
    Document update = new Document("$set", document).append("$inc", new Document("version", 1L));
    if (changed.forgottenAt().isEmpty()) {
      update.append("$unset", new Document("forgottenAt", ""));
    }
    return followers
            .updateOne(and(eq("_id", changed.id()), eq("version", changed.version())), update)
            .getMatchedCount()
        == 1;
  }

  /** There is something to do for this follower at that moment, besides what was planned. */
  public void wake(String id, Instant at) {
    // The version rises, so that whoever serves the follower right now does not plan over this.
    followers.updateOne(eq("_id", id), combine(min("dueAt", Date.from(at)), inc("version", 1L)));
  }

  /** The follower that has been due longest and that nobody serves. */
  public Optional<Leased> claimDue(Instant now, Duration lease, String owner) {
    return claim(lte("dueAt", Date.from(now)), now, lease, owner);
  }

  /** This follower, due or not; empty if there is none or somebody serves them right now. */
  public Optional<Leased> claim(String id, Instant now, Duration lease, String owner) {
    return claim(eq("_id", id), now, lease, owner);
  }

  private Optional<Leased> claim(Bson which, Instant now, Duration lease, String owner) {
    Document claimed =
        followers.findOneAndUpdate(
            and(which, lte("leaseUntil", Date.from(now))),
            combine(set("leaseUntil", Date.from(now.plus(lease))), set("owner", owner)),
            new FindOneAndUpdateOptions()
                .sort(Sorts.ascending("dueAt"))
                .returnDocument(ReturnDocument.AFTER));
    return Optional.ofNullable(claimed)
        .map(FollowerDocuments::read)
        .map(follower -> new Leased(follower, owner));
  }

  /** Ends a lease with what comes next; if the follower was changed meanwhile, that plan stands. */
  public void release(Leased leased, @Nullable Occurrence next, Instant dueAt) {
    Bson ours = and(eq("_id", leased.follower().id()), eq("owner", leased.owner()));
    Document planned =
        new Document("dueAt", Date.from(dueAt))
            .append("leaseUntil", FREE)
            .append(
                "next",
                next == null
                    ? null
                    : new Document("period", next.period().toString())
                        .append("at", Date.from(next.at())));
    long done =
        followers
            .updateOne(
                and(ours, eq("version", leased.follower().version())),
                new Document("$set", planned).append("$inc", new Document("version", 1L)))
            .getMatchedCount();
    if (done == 0) {
      followers.updateOne(ours, set("leaseUntil", FREE));
    }
  }

  public void erase(String id) {
    followers.deleteOne(eq("_id", id));
  }

  /** Forgets those who confirmed nothing in time; how many that were. */
  public long forget(Instant now) {
    return followers.deleteMany(lte("forgottenAt", Date.from(now))).getDeletedCount();
  }

  /** How many have, or have not yet, confirmed anything. */
  public long count(boolean confirmed) {
    return followers.countDocuments(eq("confirmed", confirmed));
  }

  private Optional<Follower> first(Bson filter) {
    return Optional.ofNullable(followers.find(filter).first()).map(FollowerDocuments::read);
  }
}
