package org.kept.embedded;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one document puts into an index: a key per combination of values, and marks for values an
 * index cannot order.
 *
 * <p>A key is the {@linkplain SortableBytes bytes} of each field's value (inverted where the field
 * descends), then the number of the record. An array gives a key per element. Marks sort before all
 * keys: {@link #MIXED} says that the document has an array or a value without an order, so the
 * index alone cannot sort; {@link #ASIDE} says that its keys may miss a query, so every query looks
 * at the document itself.
 */
record IndexKeys(List<byte[]> values, boolean mixed, boolean aside) {

  static final byte MIXED = 1;
  static final byte ASIDE = 2;
  static final byte FIRST_VALUE = 3;

  private static final IndexKeys NONE = new IndexKeys(List.of(), false, false);

  static IndexKeys of(Document document, List<IndexKey> fields, boolean sparse) {
    List<List<byte[]>> choices = new ArrayList<>();
    Set<List<String>> arrays = new LinkedHashSet<>();
    boolean present = false;
    boolean mixed = false;
    boolean aside = false;
    for (IndexKey field : fields) {
      Object value = Utils.getSubdocumentValueCollectionAware(document, field.getKey());
      List<String> array = pathOfFirstArray(document, field.getKey());
      if (array != null) {
        arrays.add(array);
        mixed = true;
        aside |= array.size() < Utils.splitPath(field.getKey()).size();
      }
      present |= !(value instanceof Missing);
      List<byte[]> bytes = new ArrayList<>();
      for (Object element : value instanceof Collection<?> elements ? elements : single(value)) {
        SortableBytes.Kind kind = SortableBytes.kind(element);
        mixed |= kind != SortableBytes.Kind.ORDERED;
        aside |= kind == SortableBytes.Kind.ODD;
        bytes.add(component(SortableBytes.of(element), field.isAscending()));
      }
      if (bytes.isEmpty()) {
        bytes.add(component(SortableBytes.EMPTY_ARRAY, field.isAscending()));
      }
      choices.add(bytes);
    }
    if (sparse && !present) {
      return NONE;
    }
    if (arrays.size() > 1) {
      throw new CannotIndexParallelArraysError(
          arrays.stream().map(path -> path.get(path.size() - 1)).toList());
    }
    return new IndexKeys(combinations(choices), mixed, aside);
  }

  /** All keys of the record, marks included. */
  List<byte[]> ofRecord(long record) {
    List<byte[]> keys = new ArrayList<>(values.size() + 2);
    if (mixed) {
      keys.add(concat(new byte[] {MIXED}, recordBytes(record)));
    }
    if (aside) {
      keys.add(concat(new byte[] {ASIDE}, recordBytes(record)));
    }
    values.forEach(value -> keys.add(concat(value, recordBytes(record))));
    return keys;
  }

  static byte[] component(byte[] bytes, boolean ascending) {
    if (ascending) {
      return bytes;
    }
    byte[] inverted = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      inverted[i] = (byte) ~bytes[i];
    }
    return inverted;
  }

  static byte[] concat(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  /**
   * The least bytes above everything that begins with the prefix; null when there is no such thing.
   */
  static byte @Nullable [] after(byte[] prefix) {
    for (int end = prefix.length; end > 0; end--) {
      if (prefix[end - 1] != (byte) 0xFF) {
        byte[] after = Arrays.copyOf(prefix, end);
        after[end - 1]++;
        return after;
      }
    }
    return null;
  }

  static boolean startsWith(byte[] key, byte[] prefix) {
    return key.length >= prefix.length
        && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
  }

  static byte[] recordBytes(long record) {
    return ByteBuffer.allocate(Long.BYTES).putLong(record).array();
  }

  /** The number of the record that a key ends with. */
  static long record(byte[] key) {
    return ByteBuffer.wrap(key, key.length - Long.BYTES, Long.BYTES).getLong();
  }

  private static List<?> single(@Nullable Object value) {
    return Arrays.asList(value);
  }

  /**
   * Fields below one array go element by element, as the server pairs them; otherwise only one
   * field has choices.
   */
  private static List<byte[]> combinations(List<List<byte[]>> choices) {
    int most = choices.stream().mapToInt(List::size).max().orElse(0);
    List<byte[]> combinations = new ArrayList<>(most);
    for (int i = 0; i < most; i++) {
      byte[] combination = {};
      for (List<byte[]> choice : choices) {
        combination = concat(combination, choice.get(Math.min(i, choice.size() - 1)));
      }
      combinations.add(combination);
    }
    return combinations;
  }

  private static @Nullable List<String> pathOfFirstArray(Document document, String field) {
    List<String> path = Utils.splitPath(field);
    Object value = document;
    for (int i = 0; i < path.size() && value instanceof Document inner; i++) {
      value = inner.getOrMissing(path.get(i));
      if (value instanceof Collection<?>) {
        return path.subList(0, i + 1);
      }
    }
    return null;
  }
}
