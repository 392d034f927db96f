package org.kept.embedded;

import java.nio.file.Path;
import java.util.Set;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * The one file that holds all databases with their indexes, and the commits that make it durable.
 */
final class DurableStore {

  private static final int CACHE_MEGABYTES = 32;
  private static final int PAGE_BYTES = 8 * 1024;

  /**
   * Dead chunks stay for this many commits, each of them synced: the newest may be torn by a power
   * cut.
   */
  private static final int VERSIONS_TO_KEEP = 2;

  private final MVStore store;
  private final GroupCommit commits;

  private DurableStore(MVStore store) {
    this.store = store;
    this.commits = new GroupCommit(store);
  }

  static DurableStore open(Path file) {
    MVStore store;
    try {
      store =
          new MVStore.Builder()
              .fileName(file.toString())
              .autoCommitDisabled()
              .autoCommitBufferSize(
                  0) // or the store would commit by itself, in the middle of a write
              .cacheSize(CACHE_MEGABYTES)
              .pageSplitSize(PAGE_BYTES)
              .compress()
              .open();
    } catch (MVStoreException e) {
      throw new EmbeddedServerException(
          e.getErrorCode() == DataUtils.ERROR_FILE_CORRUPT
              ? "The database file "
                  + file
                  + " is damaged and was left as it is: restore it from a copy, or move it away to start empty."
              : "The database file " + file + " cannot be opened (" + e.getMessage() + ").",
          e);
    }
    if (store.isReadOnly()) {
      store.closeImmediately();
      throw new EmbeddedServerException(
          "The database file " + file + " is not writable: give this user the right to write it.");
    }
    store.setRetentionTime(
        0); // how long nothing is reused is counted in synced commits, not in time
    store.setVersionsToKeep(VERSIONS_TO_KEEP);
    return new DurableStore(store);
  }

  GroupCommit commits() {
    return commits;
  }

  /** Documents, or anything else that is bytes, by key. */
  MVMap<byte[], byte[]> openRecords(String name) {
    return store.openMap(
        name,
        new MVMap.Builder<byte[], byte[]>()
            .keyType(ByteArrayType.INSTANCE)
            .valueType(ByteArrayType.INSTANCE));
  }

  MVMap<byte[], Boolean> openKeys(String name) {
    return store.openMap(
        name,
        new MVMap.Builder<byte[], Boolean>()
            .keyType(ByteArrayType.INSTANCE)
            .valueType(NoValueType.INSTANCE));
  }

  boolean has(String name) {
    return store.hasMap(name);
  }

  Set<String> names() {
    return store.getMapNames();
  }

  MVStore.TxCounter holdVersion() {
    return store.registerVersionUsage();
  }

  void releaseVersion(MVStore.TxCounter version) {
    store.deregisterVersionUsage(version);
  }

  long size() {
    return store.getFileStore().size();
  }

  void close() {
    commits.close();
  }
}
