package org.kept.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * A collection: records in the order of their insertion, and indexes that lead to them.
 *
 * <p>Whoever writes holds the monitor for the whole of one command. Readers hold it only to take a
 * {@link View}, so they see all of a command or nothing, and neither waits for the other's work.
 */
final class StoreCollection extends AbstractMongoCollection<Long> {

  private static final int DELETED_AT_ONCE = 1_000;

  private final OpenCursors cursors;
  private final MVMap<byte[], byte[]> records;
  private final LongAdder examined = new LongAdder();
  private long lastRecord;
  private boolean onlyFirst;

  StoreCollection(
      StoreDatabase database,
      String name,
      CollectionOptions options,
      OpenCursors cursors,
      MVMap<byte[], byte[]> records) {
    super(database, name, options, cursors.registry());
    this.cursors = cursors;
    this.records = records;
    this.lastRecord = records.isEmpty() ? 0 : IndexKeys.record(records.lastKey());
  }

  MVMap<byte[], byte[]> records() {
    return records;
  }

  /** How many documents queries have looked at since the start. */
  long examined() {
    return examined.sum();
  }

  void countExamined() {
    examined.increment();
  }

  // Reading

  @Override
  protected QueryResult queryDocuments(
      Document query,
      @Nullable Document orderBy,
      int skip,
      int limit,
      int batchSize,
      @Nullable Document projection) {
    Scan scan = plan(query, orderBy);
    Source source =
        scan.isSorted() || deriveComparator(orderBy) == null
            ? scan
            : new Sorting(
                scan,
                deriveComparator(orderBy),
                limit == 0
                    ? Integer.MAX_VALUE
                    : (int) Math.min((long) skip + limit, Integer.MAX_VALUE));
    Results results =
        new Results(
            source,
            skip,
            onlyFirst ? 1 : limit,
            projection == null || projection.isEmpty()
                ? UnaryOperator.identity()
                : documents -> projected(documents, projection));
    if (Thread.holdsLock(this)) {
      return new QueryResult(results.ofAWrite()); // it must not meet its own changes
    }
    if (batchSize == 0) {
      return new QueryResult(results); // read on as far as the caller goes
    }
    List<Document> first = results.next(batchSize);
    if (results.isFinished()) {
      return new QueryResult(first);
    }
    return new QueryResult(first, cursors.open(results));
  }

  private Scan plan(Document query, @Nullable Document orderBy) {
    MVStore.TxCounter version = records.getStore().registerVersionUsage();
    try {
      return planned(query, orderBy);
    } finally {
      records.getStore().deregisterVersionUsage(version);
    }
  }

  private synchronized Scan planned(Document query, @Nullable Document orderBy) {
    Document order = deriveComparator(orderBy) == null ? null : orderBy;
    Map<String, FieldBounds> bounds = FieldBounds.of(query);
    IndexPlan best = null;
    for (Index<Long> index : getIndexes()) {
      StoreIndex candidate = (StoreIndex) index;
      IndexPlan plan = IndexPlan.of(candidate, bounds, order, candidate.isMixed());
      if (plan != null && (best == null || plan.worth() > best.worth())) {
        best = plan;
      }
    }
    return best == null
        ? Scan.ofRecords(this, query, isNaturalDescending(orderBy))
        : Scan.ofIndex(this, query, best, best.index().isMixed());
  }

  private List<Document> projected(List<Document> documents, Document projection) {
    return matchDocumentsFromStream(documents.stream(), new Document(), null, 0, 0, 0, projection)
        .collectDocuments();
  }

  /** Unreachable: the query above plans with all indexes. */
  @Override
  protected QueryResult matchDocuments(
      Document query, Document orderBy, int skip, int limit, int batchSize, Document projection) {
    throw new UnsupportedOperationException();
  }

  @Override
  protected Document getDocument(Long record) {
    return StoredDocument.read(Objects.requireNonNull(records.get(IndexKeys.recordBytes(record))));
  }

  @Override
  protected Stream<DocumentWithPosition<Long>> streamAllDocumentsWithPosition() {
    return records.entrySet().stream()
        .map(
            entry ->
                new DocumentWithPosition<>(
                    StoredDocument.read(entry.getValue()), IndexKeys.record(entry.getKey())));
  }

  @Override
  public int count() {
    return records.size();
  }

  @Override
  public boolean isEmpty() {
    return records.isEmpty();
  }

  @Override
  protected int getDataSize() {
    long size = 0;
    try (View view = new View(this, null)) {
      for (Cursor<byte[], ?> cursor = view.cursor(null, null, false); cursor.hasNext(); ) {
        size += view.bytes(IndexKeys.record(cursor.next()), cursor).length;
      }
    }
    return (int) Math.min(size, Integer.MAX_VALUE);
  }

  /** Sizes are added up when asked for. */
  @Override
  protected boolean tracksDataSize() {
    return false;
  }

  @Override
  protected void updateDataSize(int sizeDelta) {
    throw new UnsupportedOperationException();
  }

  // Writing: every public method is one step that readers see whole

  @Override
  public synchronized void addDocument(Document document) {
    super.addDocument(document);
  }

  @Override
  public synchronized void addDocuments(Stream<Document> documents) {
    super.addDocuments(documents);
  }

  @Override
  public synchronized List<Document> insertDocuments(List<Document> documents, boolean isOrdered) {
    return super.insertDocuments(documents, isOrdered);
  }

  @Override
  public synchronized Document findAndModify(Document query) {
    return super.findAndModify(query);
  }

  @Override
  public synchronized Document updateDocuments(
      Document selector,
      Document update,
      ArrayFilters arrayFilters,
      boolean isMulti,
      boolean isUpsert,
      Oplog oplog) {
    onlyFirst = !isMulti;
    try {
      return super.updateDocuments(selector, update, arrayFilters, isMulti, isUpsert, oplog);
    } finally {
      onlyFirst = false;
    }
  }

  @Override
  public synchronized int deleteDocuments(Document selector, int limit, Oplog oplog) {
    int deleted = 0;
    int piece;
    do {
      piece = super.deleteDocuments(selector, limit == 0 ? DELETED_AT_ONCE : limit, oplog);
      deleted += piece;
    } while (limit == 0 && piece == DELETED_AT_ONCE);
    return deleted;
  }

  @Override
  public synchronized void removeDocument(Document document) {
    Long record = recordOf(document);
    for (Index<Long> index : getIndexes()) {
      ((StoreIndex) index).remove(document, record);
    }
    removeDocument(record);
  }

  private Long recordOf(Document document) {
    return getIndexes().stream()
        .map(index -> index.getPosition(document))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(() -> findDocumentPosition(document));
  }

  @Override
  public synchronized void addIndex(Index<Long> index) {
    boolean isNew =
        getIndexes().stream().noneMatch(known -> known.getName().equals(index.getName()));
    try {
      super.addIndex(index);
    } catch (RuntimeException e) {
      if (isNew) {
        index.drop();
      }
      throw e;
    }
  }

  @Override
  public synchronized void dropIndex(String indexName) {
    super.dropIndex(indexName);
  }

  @Override
  protected Long addDocumentInternal(Document document) {
    byte[] bytes = StoredDocument.write(document);
    long record = ++lastRecord;
    records.put(IndexKeys.recordBytes(record), bytes);
    return record;
  }

  @Override
  protected void handleUpdate(Long record, Document oldDocument, Document newDocument) {
    records.put(IndexKeys.recordBytes(record), StoredDocument.write(newDocument));
  }

  @Override
  protected void removeDocument(Long record) {
    records.remove(IndexKeys.recordBytes(record));
  }

  /** After the last index: nothing of the collection is left in the store. */
  synchronized void removeRecords() {
    records.getStore().removeMap(records);
  }

  @Override
  public void renameTo(MongoDatabase newDatabase, String newCollectionName) {
    throw new MongoServerError(
        StoreDatabase.NOT_SUPPORTED,
        "CommandNotSupported",
        "The embedded database does not rename collections");
  }
}
