package org.kept.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;

/** What a client gets of a query: skipped, limited, projected, and one batch at a time. */
final class Results implements Iterable<Document> {

  /** A reply must fit into a message of the protocol, and into memory several times. */
  private static final long MOST_BYTES_OF_A_BATCH = 8 << 20;

  /** What one write may touch, as stored: all of it is in memory before any of it is changed. */
  private static final long MOST_BYTES_OF_A_WRITE = 64 << 20;

  private static final int EXCEEDED_MEMORY_LIMIT = 146;

  static final int DOCUMENTS_OF_A_BATCH = 1_000;

  private final Source source;
  private final UnaryOperator<List<Document>> projection;
  private int skip;
  private int left;
  private List<Scan.Found> ahead = List.of();
  private boolean sourceFinished;
  private long bytesGiven;

  /**
   * @param limit 0 for no limit
   */
  Results(Source source, int skip, int limit, UnaryOperator<List<Document>> projection) {
    this.source = source;
    this.skip = skip;
    this.left = limit == 0 ? Integer.MAX_VALUE : limit;
    this.projection = projection;
  }

  /** At least one document, unless there is none left. */
  List<Document> next(int count) {
    List<Document> batch = new ArrayList<>();
    long bytes = MOST_BYTES_OF_A_BATCH;
    while (batch.size() < count && bytes > 0 && left > 0) {
      if (ahead.isEmpty()) {
        ahead = read(Math.min(left, count - batch.size()), bytes);
      }
      if (ahead.isEmpty()) {
        break;
      }
      for (Scan.Found found : ahead) {
        batch.add(found.document());
        bytes -= found.bytes();
        bytesGiven += found.bytes();
      }
      left -= ahead.size();
      ahead = List.of();
    }
    return projection.apply(batch);
  }

  /** Looks ahead, which is to be avoided where the next batch should show one moment only. */
  boolean isFinished() {
    if (ahead.isEmpty() && left > 0) {
      ahead = read(1, 1);
    }
    return ahead.isEmpty();
  }

  private List<Scan.Found> read(int count, long bytes) {
    while (skip > 0 && !sourceFinished) {
      List<Scan.Found> skipped =
          source.next(Math.min(skip, DOCUMENTS_OF_A_BATCH), MOST_BYTES_OF_A_BATCH);
      skip -= skipped.size();
      sourceFinished = skipped.isEmpty();
    }
    return sourceFinished ? List.of() : source.next(count, bytes);
  }

  /**
   * Everything there is.
   *
   * @throws MongoServerError if that is more than one write may touch
   */
  List<Document> ofAWrite() {
    List<Document> all = new ArrayList<>();
    for (List<Document> batch = next(DOCUMENTS_OF_A_BATCH);
        !batch.isEmpty();
        batch = next(DOCUMENTS_OF_A_BATCH)) {
      all.addAll(batch);
      if (bytesGiven > MOST_BYTES_OF_A_WRITE) {
        throw new MongoServerError(
            EXCEEDED_MEMORY_LIMIT,
            "ExceededMemoryLimit",
            "One write may touch documents of "
                + MOST_BYTES_OF_A_WRITE
                + " bytes at most: divide it");
      }
    }
    return all;
  }

  @Override
  public Iterator<Document> iterator() {
    return new Iterator<>() {
      private Iterator<Document> batch = List.<Document>of().iterator();

      @Override
      public boolean hasNext() {
        if (!batch.hasNext()) {
          batch = Results.this.next(DOCUMENTS_OF_A_BATCH).iterator();
        }
        return batch.hasNext();
      }

      @Override
      public Document next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return batch.next();
      }
    };
  }
}
