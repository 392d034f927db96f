package org.kept.embedded;

import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

/** The store without the network: what a command does, without waiting for the disk. */
final class OpenStore implements AutoCloseable {

  private final DurableStore store;
  private final StoreBackend backend;

  OpenStore(Path file) {
    this(file.toString(), file);
  }

  /**
   * @param name of the file, with the scheme of its file system
   */
  OpenStore(String name, Path file) {
    store = DurableStore.open(name, acknowledged(file));
    backend = new StoreBackend(store);
  }

  static Path acknowledged(Path file) {
    return file.resolveSibling(
        "acknowledged" + file.getFileName().toString().replace("store.mv", ""));
  }

  /** Runs what changes the store, and returns once it is durable. */
  <T> T write(Supplier<T> change) {
    return store.commits().write(change);
  }

  boolean committerWaitsAtTheGate() {
    return store.commits().isWaitingForWriters();
  }

  StoreCollection collection(String name) {
    StoreDatabase database = backend.database("test");
    if (database.resolveCollection(name, false) == null) {
      database.createCollectionOrThrowIfExists(name);
    }
    return (StoreCollection) database.resolveCollection(name, true);
  }

  boolean has(String collection) {
    return backend.database("test").resolveCollection(collection, false) != null;
  }

  void drop(StoreCollection collection) {
    backend.database("test").dropCollection(collection.getCollectionName(), NoopOplog.get());
  }

  void createIndex(String collection, Document key, boolean unique, boolean sparse) {
    backend
        .database("test")
        .addIndex(
            new Document("key", key)
                .append("name", key + (sparse ? " sparse" : ""))
                .append("ns", "test." + collection)
                .append("unique", unique)
                .append("sparse", sparse));
  }

  static List<Document> find(
      StoreCollection collection, Document filter, Document sort, int skip, int limit) {
    Document query = new Document("$query", filter).append("$orderby", sort);
    return StreamSupport.stream(
            collection.handleQuery(new QueryParameters(query, skip, limit)).spliterator(), false)
        .toList();
  }

  static void update(StoreCollection collection, Document filter, Document update, boolean multi) {
    collection.updateDocuments(filter, update, ArrayFilters.empty(), multi, false, NoopOplog.get());
  }

  /**
   * What is wrong between the documents of a collection and its indexes; nothing if every key has
   * its document and vice versa.
   */
  static List<String> differences(StoreCollection collection) {
    return collection.getIndexes().stream()
        .flatMap(index -> differences(collection, index).stream())
        .toList();
  }

  private static List<String> differences(StoreCollection collection, Index<Long> index) {
    Comparator<byte[]> order = ByteArrayType.INSTANCE;
    TreeSet<byte[]> expected = new TreeSet<>(order);
    collection
        .records()
        .forEach(
            (key, bytes) ->
                expected.addAll(
                    ((StoreIndex) index)
                        .keysOf(StoredDocument.read(bytes))
                        .ofRecord(IndexKeys.record(key))));
    TreeSet<byte[]> found = new TreeSet<>(order);
    found.addAll(((StoreIndex) index).map().keySet());
    return expected.equals(found)
        ? List.of()
        : List.of(
            index
                + " has "
                + found.size()
                + " keys where its documents ask for "
                + expected.size());
  }

  @Override
  public void close() {
    store.close();
  }
}
