package org.kept.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one file that holds all databases with their indexes, and the commits that make it durable.
 */
final class DurableStore {

  private static final Logger LOG = LoggerFactory.getLogger(DurableStore.class);

  private static final String RECORDS = "records:";
  private static final String KEYS = "keys:";

  private static final Set<Integer> DAMAGE =
      Set.of(
          DataUtils.ERROR_FILE_CORRUPT,
          DataUtils.ERROR_CHUNK_NOT_FOUND,
          DataUtils.ERROR_READING_FAILED,
          DataUtils.ERROR_INTERNAL);

  private static final int CACHE_MEGABYTES = 32;
  private static final int PAGE_BYTES = 8 * 1024;

  /**
   * Dead chunks stay for this many commits, each of them synced: the newest may be torn by a power
   * cut.
   */
  private static final int VERSIONS_TO_KEEP = 2;

  private final MVStore store;
  private final AcknowledgedVersion acknowledged;
  private final GroupCommit commits;

  private DurableStore(MVStore store, AcknowledgedVersion acknowledged) {
    this.store = store;
    this.acknowledged = acknowledged;
    this.commits = new GroupCommit(store, acknowledged);
  }

  /**
   * Opens or makes the file, and reads all of it: nothing is served from a file that is damaged.
   *
   * @param acknowledgedFile a small file beside it
   * @throws EmbeddedServerException if the file cannot be used
   */
  static DurableStore open(String file, Path acknowledgedFile) {
    AcknowledgedVersion acknowledged = new AcknowledgedVersion(acknowledgedFile);
    MVStore store = null;
    try {
      store =
          new MVStore.Builder()
              .fileName(CheckedDisk.file(file))
              .autoCommitDisabled()
              .autoCommitBufferSize(
                  0) // or the store would commit by itself, in the middle of a write
              .cacheSize(CACHE_MEGABYTES)
              .pageSplitSize(PAGE_BYTES)
              .compress()
              .open();
      if (store.isReadOnly()) {
        throw new EmbeddedServerException(
            "The database file "
                + file
                + " is not writable: give this user the right to write it.");
      }
      store.setRetentionTime(
          0); // how long nothing is reused is counted in synced commits, not in time
      store.setVersionsToKeep(VERSIONS_TO_KEEP);
      verify(store, file, acknowledged.read());
      return new DurableStore(store, acknowledged);
    } catch (RuntimeException | AssertionError e) {
      if (store != null) {
        store.closeImmediately();
      }
      acknowledged.close();
      throw e instanceof EmbeddedServerException refusal ? refusal : refusal(file, e);
    }
  }

  /** The store meets damage with exceptions and assertions of many kinds. */
  private static EmbeddedServerException refusal(String file, Throwable e) {
    boolean damaged =
        !(e instanceof MVStoreException failure) || DAMAGE.contains(failure.getErrorCode());
    return new EmbeddedServerException(
        damaged
            ? "The database file "
                + file
                + " is damaged: restore the directory it is in from a copy, or move that directory away to start empty."
            : "The database file " + file + " cannot be opened (" + e.getMessage() + ").",
        e);
  }

  /**
   * A power cut may leave the last commit incomplete. If nobody was told of it, the one before it
   * counts. Any other damage is for a person to decide on.
   */
  private static void verify(MVStore store, String file, long acknowledged) {
    long version = store.getCurrentVersion();
    try {
      readEverything(store);
    } catch (MVStoreException e) {
      version--;
      if (acknowledged == 0 || version < acknowledged) {
        throw e;
      }
      store.rollbackTo(version);
      readEverything(store);
      LOG.warn(
          "The last commit to {} before the process ended is incomplete and was never acknowledged: it is left out",
          file);
      // Two commits, for a higher version than that of the incomplete one, which lies about in the
      // file for a while.
      for (int commit = 0; commit < 2; commit++) {
        store.setStoreVersion(store.getStoreVersion() + 1);
        store.commit();
        store.sync();
      }
    }
    if (version < acknowledged) {
      throw DataUtils.newMVStoreException(
          DataUtils.ERROR_FILE_CORRUPT,
          "Commit {0} was acknowledged and {1} is the last there is",
          acknowledged,
          version);
    }
  }

  private static void readEverything(MVStore store) {
    for (String name : store.getMapNames()) {
      MVMap<byte[], ?> map =
          name.startsWith(RECORDS) ? openRecords(store, name) : openKeys(store, name);
      map.cursor(null).forEachRemaining(key -> {});
    }
  }

  MVStore mvStore() {
    return store;
  }

  GroupCommit commits() {
    return commits;
  }

  MVMap<byte[], byte[]> openRecords(String name) {
    return openRecords(store, RECORDS + name);
  }

  private static MVMap<byte[], byte[]> openRecords(MVStore store, String name) {
    return store.openMap(
        name,
        new MVMap.Builder<byte[], byte[]>()
            .keyType(ByteArrayType.INSTANCE)
            .valueType(ByteArrayType.INSTANCE));
  }

  MVMap<byte[], Boolean> openKeys(String name) {
    return openKeys(store, KEYS + name);
  }

  private static MVMap<byte[], Boolean> openKeys(MVStore store, String name) {
    return store.openMap(
        name,
        new MVMap.Builder<byte[], Boolean>()
            .keyType(ByteArrayType.INSTANCE)
            .valueType(NoValueType.INSTANCE));
  }

  /** Whether an index has ever been opened under this name. */
  boolean hasKeys(String name) {
    return store.hasMap(KEYS + name);
  }

  /** The names of all records that there are. */
  List<String> recordNames() {
    return namesAfter(RECORDS);
  }

  private List<String> namesAfter(String kind) {
    return store.getMapNames().stream()
        .filter(name -> name.startsWith(kind))
        .map(name -> name.substring(kind.length()))
        .toList();
  }

  /** Removes all records and keys whose names begin like this. */
  void removeAll(String prefix) {
    for (String kind : List.of(RECORDS, KEYS)) {
      namesAfter(kind).stream()
          .filter(name -> name.startsWith(prefix))
          .forEach(name -> store.removeMap(kind + name));
    }
  }

  long size() {
    return store.getFileStore().size();
  }

  void close() {
    commits.close();
    acknowledged.close();
  }
}
