package org.kept.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A database: names its maps in the store, and answers where the server's own answer would be wrong
 * or unbounded.
 */
final class StoreDatabase extends AbstractSynchronizedMongoDatabase<Long> {

  static final int NOT_SUPPORTED = 115;

  private static final int CANNOT_CREATE_INDEX = 67;
  private static final Set<String> INDEX_OPTIONS =
      Set.of("key", "name", "unique", "sparse", "v", "ns", "background");

  /** Separates names in the name of a map; no name of a database, collection or index has it. */
  private static final String SEPARATOR = "\0";

  private final DurableStore store;

  StoreDatabase(String name, DurableStore store, CursorRegistry cursors) {
    super(name, cursors);
    this.store = store;
    initializeNamespacesAndIndexes();
  }

  /** The names of the databases that are in the store. */
  static List<String> namesIn(DurableStore store) {
    return store.recordNames().stream()
        .map(name -> name.split(SEPARATOR, 2)[0])
        .distinct()
        .toList();
  }

  @Override
  protected MongoCollection<Long> openOrCreateCollection(
      String collection, CollectionOptions options) {
    if (collection.contains(SEPARATOR)) {
      throw new MongoServerError(73, "InvalidNamespace", "A collection name cannot contain NUL");
    }
    return new StoreCollection(
        this, collection, options, cursorRegistry, store, store.openRecords(named(collection)));
  }

  @Override
  protected Index<Long> openOrCreateUniqueIndex(
      String collection, String index, List<IndexKey> fields, boolean sparse) {
    return openOrCreateIndex(collection, index, fields, sparse, true);
  }

  @Override
  protected Index<Long> openOrCreateSecondaryIndex(
      String collection, String index, List<IndexKey> fields, boolean sparse) {
    return openOrCreateIndex(collection, index, fields, sparse, false);
  }

  private Index<Long> openOrCreateIndex(
      String collection, String index, List<IndexKey> fields, boolean sparse, boolean unique) {
    String name = named(collection) + SEPARATOR + index;
    boolean built = store.hasKeys(name);
    return new StoreIndex(index, fields, sparse, unique, store.openKeys(name), built);
  }

  private String named(String collection) {
    return databaseName + SEPARATOR + collection;
  }

  @Override
  protected synchronized void addIndex(Document description) {
    if (!INDEX_OPTIONS.containsAll(description.keySet())
        || !(description.get("key") instanceof Document key)
        || !key.values().stream()
            .allMatch(
                order -> order instanceof Number number && Math.abs(number.doubleValue()) == 1)) {
      throw new MongoServerError(
          CANNOT_CREATE_INDEX,
          "CannotCreateIndex",
          "The embedded database has ascending and descending, unique and sparse indexes only, not "
              + description);
    }
    super.addIndex(description);
  }

  @Override
  public Document handleCommand(
      Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
    return switch (command) {
      case "aggregate" -> aggregate(query, databases, oplog);
      case "find" -> {
        query.putIfAbsent("batchSize", Results.DOCUMENTS_OF_A_BATCH);
        yield super.handleCommand(channel, command, query, databases, oplog);
      }
      case "insert" ->
          counted(query, super.handleCommand(channel, command, query, databases, oplog));
      default -> super.handleCommand(channel, command, query, databases, oplog);
    };
  }

  /** The server counts documents it has refused as inserted. */
  private static Document counted(Document insert, Document answer) {
    if (answer.get("writeErrors") instanceof List<?> errors
        && insert.get("documents") instanceof List<?> documents) {
      boolean ordered = !Boolean.FALSE.equals(insert.get("ordered"));
      answer.put(
          "n",
          ordered
              ? ((Document) errors.get(0)).get("index")
              : (Object) (documents.size() - errors.size()));
    }
    return answer;
  }

  /** Serves a leading $match from the indexes, and a long result in batches. */
  private Document aggregate(Document query, DatabaseResolver databases, Oplog oplog) {
    String name = String.valueOf(query.get("aggregate"));
    MongoCollection<Long> collection = resolveCollection(name, false);
    List<Document> pipeline = Aggregation.parse(query.get("pipeline"));
    Aggregation aggregation =
        Aggregation.fromPipeline(pipeline, databases, this, collection, oplog);
    if (query.get("cursor") instanceof Document) {
      query.put("cursor", new Document()); // its batch size would only be warned about
    }
    aggregation.validate(query);
    Object match = pipeline.isEmpty() ? null : pipeline.get(0).get("$match");
    List<Document> result =
        collection != null && match instanceof Document condition
            ? aggregation.runStages(collection.handleQueryAsStream(condition))
            : aggregation.computeResult();
    Results results = new Results(Listed.of(result), 0, 0, UnaryOperator.identity());
    List<Document> first = results.next(Results.DOCUMENTS_OF_A_BATCH);
    long cursor = 0;
    if (!results.isFinished()) {
      ResultCursor rest = new ResultCursor(cursorRegistry.generateCursorId(), results);
      cursorRegistry.add(rest);
      cursor = rest.getId();
    }
    return new Document(
            "cursor",
            new Document("id", cursor)
                .append("ns", getFullCollectionNamespace(name))
                .append("firstBatch", first))
        .append("ok", 1.0);
  }

  @Override
  public synchronized MongoCollection<Long> createCollectionOrThrowIfExists(
      String collection, CollectionOptions options) {
    return super.createCollectionOrThrowIfExists(collection, options);
  }

  @Override
  public synchronized void dropCollection(String collection, Oplog oplog) {
    StoreCollection dropped = (StoreCollection) resolveCollection(collection, true);
    super.dropCollection(collection, oplog);
    dropped.removeRecords();
  }

  @Override
  public synchronized void drop(Oplog oplog) {
    store.removeAll(named(""));
  }

  @Override
  public void moveCollection(
      MongoDatabase oldDatabase, MongoCollection<?> collection, String newCollectionName) {
    throw new MongoServerError(
        NOT_SUPPORTED, "CommandNotSupported", "The embedded database does not rename collections");
  }

  @Override
  protected long getStorageSize() {
    return store.size();
  }

  @Override
  protected long getFileSize() {
    return store.size();
  }
}
