package org.kept.notification.documents;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.bson.Document;

/** The collections of this service, with the indexes that its queries need. */
public final class NotificationDatabase {

  private static final IndexOptions UNIQUE = new IndexOptions().unique(true);
  private static final IndexOptions SPARSE = new IndexOptions().sparse(true);

  final MongoCollection<Document> followers;
  final MongoCollection<Document> ledger;
  final MongoCollection<Document> suppressed;
  final MongoCollection<Document> limits;
  final MongoCollection<Document> commitments;

  /** Makes indexes that are missing. */
  public NotificationDatabase(MongoDatabase database) {
    followers = database.getCollection("followers");
    followers.createIndex(Indexes.ascending("addressHash"), UNIQUE);
    followers.createIndex(Indexes.ascending("ref"), UNIQUE);
    followers.createIndex(Indexes.ascending("dueAt"));
    followers.createIndex(Indexes.ascending("forgottenAt"), SPARSE);
    ledger = database.getCollection("ledger");
    ledger.createIndex(Indexes.ascending("follower", "state", "turn"));
    ledger.createIndex(Indexes.ascending("follower", "createdAt"));
    ledger.createIndex(Indexes.ascending("link"), SPARSE);
    suppressed = database.getCollection("suppressed");
    limits = database.getCollection("limits");
    limits.createIndex(Indexes.ascending("until"));
    commitments = database.getCollection("commitments");
    commitments.createIndex(Indexes.ascending("slug"), SPARSE);
  }
}
