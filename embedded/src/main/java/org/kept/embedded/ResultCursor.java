package org.kept.embedded;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/** The rest of a query's results, for a client that comes back for more. */
final class ResultCursor extends AbstractCursor {

  private final Results results;

  ResultCursor(long id, Results results) {
    super(id);
    this.results = results;
  }

  @Override
  public synchronized boolean isEmpty() {
    return results.isFinished();
  }

  @Override
  public synchronized List<Document> takeDocuments(int numberToReturn) {
    return results.next(numberToReturn);
  }
}
