package org.kept.notification.documents;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.kept.notification.model.EmailAddress;

/** Mailboxes that a server has said do not exist; nothing is sent to them again. */
public final class Suppressions {

  private final MongoCollection<Document> suppressed;

  public Suppressions(NotificationDatabase database) {
    this.suppressed = database.suppressed;
  }

  /**
   * Sends nothing there from now on.
   *
   * @param code what the server answered
   */
  public void add(EmailAddress address, String code, Instant now) {
    suppressed.updateOne(
        byAddress(address),
        new Document("$set", new Document("code", code).append("at", Date.from(now))),
        new UpdateOptions().upsert(true));
  }

  public boolean has(EmailAddress address) {
    return suppressed.find(byAddress(address)).first() != null;
  }

  public void remove(EmailAddress address) {
    suppressed.deleteOne(byAddress(address));
  }

  private static Bson byAddress(EmailAddress address) {
    return eq("_id", FollowerDocuments.addressHash(address));
  }
}
