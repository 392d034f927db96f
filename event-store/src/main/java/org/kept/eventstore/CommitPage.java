package org.kept.eventstore;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.bson.conversions.Bson;

/**
 * Commits next to each other.
 *
 * @param more whether they end because they were enough, and not because there are no others
 */
public record CommitPage(List<Commit> commits, boolean more) {

  private static final DocumentCodec CODEC = new DocumentCodec();

  /**
   * Reads some.
   *
   * @param limit of commits
   * @param bytes ends the page, too, once its documents have that many together
   */
  static CommitPage read(
      MongoCollection<Document> commits, Bson filter, Bson order, int limit, long bytes) {
    List<Commit> page = new ArrayList<>();
    long taken = 0;
    try (MongoCursor<RawBsonDocument> cursor =
        commits
            .withDocumentClass(RawBsonDocument.class)
            .find(filter)
            .sort(order)
            .limit(limit)
            .cursor()) {
      while (taken < bytes && cursor.hasNext()) {
        RawBsonDocument document = cursor.next();
        taken += document.getByteBuffer().remaining();
        page.add(CommitDocument.read(document.decode(CODEC)));
      }
    }
    return new CommitPage(page, taken >= bytes || page.size() == limit);
  }
}
