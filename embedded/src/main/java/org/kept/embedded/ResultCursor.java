package org.kept.embedded;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/** The rest of a query's results, for a client that comes back for more. */
final class ResultCursor extends AbstractCursor {

  private final Results results;
  private volatile boolean finished;
  private volatile long lastUse = System.nanoTime();

  ResultCursor(long id, Results results) {
    super(id);
    this.results = results;
  }

  long idleNanos() {
    return System.nanoTime() - lastUse;
  }

  @Override
  public boolean isEmpty() {
    return finished;
  }

  @Override
  public synchronized List<Document> takeDocuments(int numberToReturn) {
    List<Document> batch = results.next(numberToReturn);
    finished = results.isFinished();
    lastUse = System.nanoTime();
    return batch;
  }
}
