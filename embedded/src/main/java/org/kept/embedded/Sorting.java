package org.kept.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sorts in memory what no index gives in order; never more than a bounded amount. */
final class Sorting implements Source {

  /** As stored; in memory documents take several times as much. */
  private static final long MOST_BYTES = 32 << 20;

  private static final long BYTES_OF_A_PIECE = 4 << 20;
  private static final int PIECE = 1_000;
  private static final int EXCEEDED_MEMORY_LIMIT = 292;

  private final Source unsorted;
  private final Comparator<Scan.Found> order;
  private final int wanted;
  private @Nullable Source sorted;

  /**
   * @param wanted how many of the first documents are needed
   */
  Sorting(Source unsorted, Comparator<Document> order, int wanted) {
    this.unsorted = unsorted;
    this.order = Comparator.comparing(Scan.Found::document, order);
    this.wanted = wanted;
  }

  @Override
  public List<Scan.Found> next(int count, long bytes) {
    if (sorted == null) {
      sorted = new Listed(sorted());
    }
    return sorted.next(count, bytes);
  }

  private List<Scan.Found> sorted() {
    List<Scan.Found> all = new ArrayList<>();
    long size = 0;
    for (List<Scan.Found> piece = piece(); !piece.isEmpty(); piece = piece()) {
      all.addAll(piece);
      size += piece.stream().mapToLong(Scan.Found::bytes).sum();
      if (all.size() > PIECE + 2L * wanted || (size > MOST_BYTES && all.size() > wanted)) {
        all.sort(order);
        all.subList(wanted, all.size()).clear();
        size = all.stream().mapToLong(Scan.Found::bytes).sum();
      }
      if (size > MOST_BYTES) {
        throw new MongoServerError(
            EXCEEDED_MEMORY_LIMIT,
            "QueryExceededMemoryLimitNoDiskUseAllowed",
            "Sorting without an index takes more than "
                + MOST_BYTES
                + " bytes: add an index or a limit");
      }
    }
    all.sort(order);
    return all;
  }

  private List<Scan.Found> piece() {
    return unsorted.next(PIECE, BYTES_OF_A_PIECE);
  }
}
