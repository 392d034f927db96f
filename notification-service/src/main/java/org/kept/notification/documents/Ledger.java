package org.kept.notification.documents;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.kept.notification.model.FollowerRef;
import org.kept.notification.model.LedgerEntry;
import org.kept.notification.model.LedgerId;
import org.kept.notification.model.LedgerState;
import org.kept.notification.model.LedgerState.Claimed;
import org.kept.notification.model.LedgerState.Sending;
import org.kept.notification.model.LedgerState.Unknown;

/**
 * Every mail that was ever begun, by an id that is made of what it is: so one mail is begun once,
 * whoever begins it. The cursor of a follower is the latest entry that was sent, and nothing else.
 */
public final class Ledger {

  private static final String CLAIMED = "CLAIMED";
  private static final String SENDING = "SENDING";
  private static final String SENT = "SENT";

  private final MongoCollection<Document> ledger;
  private final MeterRegistry meters;

  /**
   * @param meters counts, as {@code kept.mails}, what becomes of mails
   */
  public Ledger(NotificationDatabase database, MeterRegistry meters) {
    this.ledger = database.ledger;
    this.meters = meters;
  }

  /** Begins a mail; if it was begun before, that entry as it is now. */
  public LedgerEntry open(LedgerEntry claimed) {
    try {
      ledger.insertOne(LedgerDocuments.write(claimed));
      return claimed;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      return find(claimed.id()).orElse(claimed); // gone again: there was nothing to tell
    }
  }

  public Optional<LedgerEntry> find(LedgerId id) {
    return first(eq("_id", id.value()));
  }

  /** The mail whose links carry the token of this hash. */
  public Optional<LedgerEntry> findByLink(String hash) {
    return first(eq("link", hash));
  }

  /**
   * Mails of a follower that are to be sent, now or later; the first that was begun comes first.
   */
  public List<LedgerEntry> claimed(FollowerRef follower) {
    return all(inState(follower, CLAIMED), Sorts.ascending("createdAt"));
  }

  /** Mails of a follower that somebody is sending. */
  public List<LedgerEntry> sending(FollowerRef follower) {
    return all(inState(follower, SENDING), Sorts.ascending("createdAt"));
  }

  /** Where a follower was told up to, by commitment, and how many digests that took. */
  public Cursor cursor(FollowerRef follower) {
    return Optional.ofNullable(
            ledger.find(inState(follower, SENT)).sort(Sorts.descending("turn")).limit(1).first())
        .map(LedgerDocuments::read)
        .map(entry -> new Cursor(entry.told(), entry.turn()))
        .orElse(Cursor.START);
  }

  /**
   * What a follower was told.
   *
   * @param told place by commitment id
   * @param turn how many digests
   */
  public record Cursor(Map<String, String> told, long turn) {
    static final Cursor START = new Cursor(Map.of(), 0);
  }

  /** Whoever was sending with a lease that ran out is dead; what they had in hand may have gone. */
  public void bury(FollowerRef follower, Instant now) {
    for (LedgerEntry entry : sending(follower)) {
      if (entry.state() instanceof Sending sending && sending.asOf(now) instanceof Unknown dead) {
        change(entry, sending, dead);
      }
    }
  }

  /** From now on it counts as possibly sent; false if somebody else was first. */
  public boolean begin(LedgerEntry entry, Claimed from, Sending to) {
    Document set =
        LedgerDocuments.state(to)
            .append("turn", entry.turn())
            .append("link", entry.link())
            .append(
                "told",
                entry.told().entrySet().stream()
                    .map(t -> new Document("commitment", t.getKey()).append("to", t.getValue()))
                    .toList());
    return ledger.updateOne(as(entry, from), new Document("$set", set)).getMatchedCount() == 1;
  }

  /** Records what came of it; false if the entry was not in that state any more. */
  public boolean change(LedgerEntry entry, LedgerState from, LedgerState to) {
    Document set = new Document("$set", LedgerDocuments.state(to));
    boolean changed = ledger.updateOne(as(entry, from), set).getMatchedCount() == 1;
    if (changed) {
      meters.counter("kept.mails", "kind", entry.kind().label(), "state", to.label()).increment();
    }
    return changed;
  }

  /** There was nothing to tell, so there is nothing to remember. */
  public void drop(LedgerEntry entry) {
    ledger.deleteOne(and(eq("_id", entry.id().value()), eq("state", CLAIMED)));
  }

  /** Leaves only what was sent or may have been. */
  public void dropClaimed(FollowerRef follower) {
    ledger.deleteMany(inState(follower, CLAIMED));
  }

  /** A follower's entries begun before a moment, latest first. */
  public List<LedgerEntry> page(FollowerRef follower, Instant before, int limit) {
    return StreamSupport.stream(
            ledger
                .find(and(eq("follower", follower.value()), lt("createdAt", Date.from(before))))
                .sort(Sorts.descending("createdAt"))
                .limit(limit)
                .spliterator(),
            false)
        .map(LedgerDocuments::read)
        .toList();
  }

  private static Bson as(LedgerEntry entry, LedgerState state) {
    Document fields = LedgerDocuments.state(state);
    return and(
        eq("_id", entry.id().value()),
        eq("state", fields.get("state")),
        eq("at", fields.get("at")));
  }

  private static Bson inState(FollowerRef follower, String state) {
    return and(eq("follower", follower.value()), eq("state", state));
  }

  private Optional<LedgerEntry> first(Bson filter) {
    return Optional.ofNullable(ledger.find(filter).first()).map(LedgerDocuments::read);
  }

  private List<LedgerEntry> all(Bson filter, Bson order) {
    return StreamSupport.stream(ledger.find(filter).sort(order).spliterator(), false)
        .map(LedgerDocuments::read)
        .toList();
  }
}
