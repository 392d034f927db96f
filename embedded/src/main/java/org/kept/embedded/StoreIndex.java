package org.kept.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * An ordered index of any fields, kept in the store beside its documents; see {@link IndexKeys} for
 * what is in it.
 */
final class StoreIndex extends Index<Long> {

  private static final String PRIMARY_KEY = "_id_";

  private final MVMap<byte[], Boolean> keys;
  private final boolean unique;
  private final boolean built;

  /**
   * @param built whether the map has been filled before; an index without a single key may well
   *     have been
   */
  StoreIndex(
      String name,
      List<IndexKey> fields,
      boolean sparse,
      boolean unique,
      MVMap<byte[], Boolean> keys,
      boolean built) {
    super(name, fields, sparse);
    this.keys = keys;
    this.unique = unique;
    this.built = built;
  }

  MVMap<byte[], Boolean> map() {
    return keys;
  }

  /** Whether some document has an array or a value without an order here, as of now. */
  boolean isMixed() {
    byte[] first = keys.firstKey();
    return first != null && first[0] < IndexKeys.FIRST_VALUE && first[0] > 0;
  }

  IndexKeys keysOf(Document document) {
    return IndexKeys.of(document, getKeys(), isSparse());
  }

  @Override
  protected boolean isSparse() {
    return super.isSparse();
  }

  @Override
  public boolean isUnique() {
    return unique;
  }

  @Override
  public boolean hasSameOptions(Index<?> other) {
    return toIndexDescription().equals(other.toIndexDescription());
  }

  @Override
  public @Nullable Long getPosition(Document document) {
    return unique ? recordWith(keysOf(document)) : null;
  }

  private @Nullable Long recordWith(IndexKeys wanted) {
    return wanted.values().stream()
        .map(this::recordWith)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private @Nullable Long recordWith(byte[] value) {
    byte[] key = keys.ceilingKey(value);
    return key != null && IndexKeys.startsWith(key, value) ? IndexKeys.record(key) : null;
  }

  @Override
  public void checkAdd(Document document, MongoCollection<Long> collection) {
    refuseDuplicates(document, null, collection);
  }

  @Override
  public void checkUpdate(
      Document oldDocument, Document newDocument, MongoCollection<Long> collection) {
    if (getName().equals(PRIMARY_KEY)) {
      StoredDocument.write(
          newDocument); // what cannot be stored is refused before the first index changes
    }
    refuseDuplicates(newDocument, getPosition(oldDocument), collection);
  }

  private void refuseDuplicates(
      Document document, @Nullable Long own, MongoCollection<Long> collection) {
    IndexKeys wanted =
        keysOf(document); // also for a plain index: what cannot be indexed is refused before any
    // change
    if (unique) {
      for (byte[] value : wanted.values()) {
        Long record = recordWith(value);
        if (record != null && !record.equals(own)) {
          throw new DuplicateKeyError(this, collection, getKeys(), described(document));
        }
      }
    }
  }

  private KeyValue described(Document document) {
    return new KeyValue(
        keys().stream()
            .map(field -> Utils.getSubdocumentValueCollectionAware(document, field))
            .toList());
  }

  @Override
  public void add(Document document, Long record, MongoCollection<Long> collection) {
    checkAdd(document, collection); // an index that is built meets duplicates only here
    keysOf(document).ofRecord(record).forEach(this::put);
  }

  @Override
  public void updateInPlace(
      Document oldDocument, Document newDocument, Long record, MongoCollection<Long> collection) {
    Set<Key> outdated = distinct(keysOf(oldDocument).ofRecord(record));
    for (Key key : distinct(keysOf(newDocument).ofRecord(record))) {
      if (!outdated.remove(key)) {
        put(key.bytes());
      }
    }
    outdated.forEach(key -> keys.remove(key.bytes()));
  }

  void remove(Document document, long record) {
    keysOf(document).ofRecord(record).forEach(keys::remove);
  }

  private void put(byte[] key) {
    keys.put(key, Boolean.TRUE);
  }

  private static Set<Key> distinct(List<byte[]> keys) {
    Set<Key> distinct = new HashSet<>();
    keys.forEach(bytes -> distinct.add(new Key(ByteBuffer.wrap(bytes))));
    return distinct;
  }

  private record Key(ByteBuffer wrapped) {
    byte[] bytes() {
      return wrapped.array();
    }
  }

  @Override
  public boolean isEmpty() {
    return !built && keys.isEmpty();
  }

  @Override
  public long getCount() {
    return keys.sizeAsLong();
  }

  @Override
  public long getDataSize() {
    return getCount();
  }

  @Override
  public void drop() {
    keys.getStore().removeMap(keys);
  }

  /** Not asked: {@link StoreCollection} plans its queries itself. */
  @Override
  public boolean canHandle(Document query) {
    return false;
  }

  @Override
  public Iterable<Long> getPositions(Document query) {
    throw new UnsupportedOperationException();
  }

  /** Not asked: {@link StoreCollection} removes by record number. */
  @Override
  public Long remove(Document document) {
    throw new UnsupportedOperationException();
  }
}
