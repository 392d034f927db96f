package org.kept.embedded;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.QueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.h2.mvstore.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * One reading of what a query finds, in pieces.
 *
 * <p>Each piece is read from one consistent view without holding up writers; between pieces the
 * scan remembers only the last key, so a client that never comes back costs nothing. Documents that
 * change between pieces are found as they were or as they are, like with any MongoDB cursor.
 */
final class Scan implements Source {

  /** A document that matches, and the size it is stored in. */
  record Found(Document document, int bytes) {}

  private final StoreCollection collection;
  private final Document query;
  private final @Nullable StoreIndex index;
  private final boolean sorted;
  private final boolean backwards;
  private final List<Stretch> stretches;
  private final QueryMatcher matcher = new DefaultQueryMatcher();

  /** The records read so far, once the index may name one more than once. */
  private @Nullable Set<Long> seen;

  private int at;
  private byte @Nullable [] last;

  private Scan(
      StoreCollection collection,
      Document query,
      @Nullable StoreIndex index,
      boolean sorted,
      boolean backwards,
      List<Stretch> stretches) {
    this.collection = collection;
    this.query = query;
    this.index = index;
    this.sorted = sorted;
    this.backwards = backwards;
    this.stretches = stretches;
  }

  static Scan ofRecords(StoreCollection collection, Document query, boolean backwards) {
    return new Scan(collection, query, null, false, backwards, List.of(Stretch.EVERYTHING));
  }

  static Scan ofIndex(StoreCollection collection, Document query, IndexPlan plan, boolean mixed) {
    List<Stretch> stretches =
        new ArrayList<>(plan.backwards() ? plan.stretches().reversed() : plan.stretches());
    if (mixed) {
      stretches.addFirst(Stretch.startingWith(new byte[] {IndexKeys.ASIDE}));
    }
    return new Scan(collection, query, plan.index(), plan.sorted(), plan.backwards(), stretches);
  }

  /** Whether the documents come in the order that was wanted. */
  boolean isSorted() {
    return sorted;
  }

  @Override
  public List<Found> next(int count, long bytes) {
    List<Found> found = new ArrayList<>();
    long left = bytes;
    if (at < stretches.size()) {
      try (StoreCollection.View view = collection.view(index)) {
        if (view.mixed() && seen == null) {
          seen = new HashSet<>();
        }
        while (found.size() < count && left > 0 && at < stretches.size()) {
          Cursor<byte[], ?> cursor = cursor(view);
          while (found.size() < count && left > 0 && cursor.hasNext()) {
            Found next = read(cursor.next(), cursor, view);
            if (next != null) {
              found.add(next);
              left -= next.bytes();
            }
          }
          if (!cursor.hasNext()) {
            at++;
            last = null;
          }
        }
      }
    }
    return found;
  }

  private Cursor<byte[], ?> cursor(StoreCollection.View view) {
    Stretch stretch = stretches.get(at);
    byte[] start = last != null ? last : backwards ? stretch.to() : stretch.from();
    byte[] end = backwards ? stretch.from() : stretch.to();
    return view.cursor(start, end, backwards);
  }

  private @Nullable Found read(byte[] key, Cursor<byte[], ?> cursor, StoreCollection.View view) {
    if (last != null && ByteArrayType.INSTANCE.compare(last, key) == 0) {
      return null; // where the piece before ended
    }
    last = key;
    long record = IndexKeys.record(key);
    if (seen != null && !seen.add(record)) {
      return null;
    }
    byte[] bytes = view.bytes(record, cursor);
    Document document = StoredDocument.read(bytes);
    return matcher.matches(document, query) ? new Found(document, bytes.length) : null;
  }
}
