package org.kept.embedded;

import de.bwaldvogel.mongo.exception.MongoServerError;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RootReference;
import org.jspecify.annotations.Nullable;

/**
 * The records and the keys of one moment between two commands; the file keeps their pages until the
 * view is closed.
 */
final class View implements AutoCloseable {

  private static final int QUERY_PLAN_KILLED = 175;

  private final StoreCollection collection;
  private final @Nullable StoreIndex index;
  private final MVStore.TxCounter version;
  private final MVMap<byte[], byte[]> records;
  private final RootReference<byte[], byte[]> recordsRoot;
  private final @Nullable RootReference<byte[], Boolean> keysRoot;
  private final boolean mixed;

  /**
   * @param index whose keys are wanted; null for the records in their own order
   */
  View(StoreCollection collection, @Nullable StoreIndex index) {
    this.collection = collection;
    this.index = index;
    this.records = collection.records();
    this.version =
        records.getStore().registerVersionUsage(); // first, so that nothing is let go of meanwhile
    synchronized (collection) {
      this.recordsRoot = records.flushAndGetRoot();
      this.keysRoot = index == null ? null : index.map().flushAndGetRoot();
      this.mixed = index != null && index.isMixed();
    }
    if (records.isClosed() || (index != null && index.map().isClosed())) {
      close();
      throw new MongoServerError(
          QUERY_PLAN_KILLED,
          "QueryPlanKilled",
          "The collection or its index was dropped while it was read");
    }
  }

  /** Whether the index may name a record more than once. */
  boolean mixed() {
    return mixed;
  }

  /** The keys of the index, or of the records if there is none. */
  Cursor<byte[], ?> cursor(byte @Nullable [] start, byte @Nullable [] end, boolean backwards) {
    return index == null || keysRoot == null
        ? records.cursor(recordsRoot, start, end, backwards)
        : index.map().cursor(keysRoot, start, end, backwards);
  }

  /**
   * The document that a key leads to, as it is stored.
   *
   * @param cursor where the key was read
   */
  byte[] bytes(long record, Cursor<byte[], ?> cursor) {
    byte[] bytes =
        index == null
            ? (byte[]) cursor.getValue()
            : records.get(recordsRoot.root, IndexKeys.recordBytes(record));
    if (bytes == null) {
      throw new IllegalStateException(
          index + " of " + collection + " names record " + record + ", which is not there");
    }
    return bytes;
  }

  @Override
  public void close() {
    records.getStore().deregisterVersionUsage(version);
  }
}
