package org.kept.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a query says about one field, as far as an index can use it: never less than what the query
 * finds.
 *
 * <p>Conditions that are not understood bound nothing; the query itself is always checked on the
 * documents.
 */
final class FieldBounds {

  /** The bytes of the values that the field may have, in order; null when they are not listed. */
  private @Nullable TreeSet<byte[]> points;

  private byte @Nullable [] lower;
  private byte @Nullable [] upper;
  private boolean lowerIncluded;
  private boolean upperIncluded;
  private boolean present;

  private FieldBounds() {}

  static Map<String, FieldBounds> of(Document query) {
    Map<String, FieldBounds> bounds = new HashMap<>();
    collect(query, bounds);
    return bounds;
  }

  private static void collect(Document query, Map<String, FieldBounds> bounds) {
    query.forEach(
        (name, condition) -> {
          if (name.equals("$and") && condition instanceof Collection<?> parts) {
            parts.forEach(
                part -> {
                  if (part instanceof Document document) {
                    collect(document, bounds);
                  }
                });
          } else if (!name.startsWith("$")) {
            bounds.computeIfAbsent(name, field -> new FieldBounds()).add(condition);
          }
        });
  }

  private void add(@Nullable Object condition) {
    if (condition instanceof Document operators && isOperators(operators)) {
      operators.forEach(this::add);
    } else if (!BsonRegularExpression.isRegularExpression(condition)) {
      listed(Collections.singletonList(condition));
    }
  }

  private static boolean isOperators(Document condition) {
    return condition.keySet().stream().anyMatch(name -> name.startsWith("$"));
  }

  private void add(String operator, @Nullable Object operand) {
    switch (operator) {
      case "$eq" -> listed(Collections.singletonList(operand));
      case "$in" -> {
        if (operand instanceof Collection<?> values) {
          listed(values);
        }
      }
      case "$gt" -> lower(operand, false);
      case "$gte" -> lower(operand, true);
      case "$lt" -> upper(operand, false);
      case "$lte" -> upper(operand, true);
      case "$exists" -> present |= Utils.isTrue(operand);
      case "$ne" -> present |= Missing.isNullOrMissing(operand);
      default -> {} // bounds nothing
    }
  }

  private void listed(Collection<?> values) {
    if (points != null || !values.stream().allMatch(FieldBounds::isComparable)) {
      return;
    }
    points = new TreeSet<>(ByteArrayType.INSTANCE);
    for (Object value : values) {
      points.add(SortableBytes.of(value));
    }
    present |= values.stream().noneMatch(Missing::isNullOrMissing);
  }

  private void lower(@Nullable Object value, boolean included) {
    if (lower == null && isRangeBound(value)) {
      lower = SortableBytes.of(value);
      lowerIncluded = included;
      present = true;
    }
  }

  private void upper(@Nullable Object value, boolean included) {
    if (upper == null && isRangeBound(value)) {
      upper = SortableBytes.of(value);
      upperIncluded = included;
      present = true;
    }
  }

  private static boolean isRangeBound(@Nullable Object value) {
    return !Missing.isNullOrMissing(value)
        && SortableBytes.kind(value) == SortableBytes.Kind.ORDERED;
  }

  /** Whether equality with the value means equality of bytes, for the server too. */
  private static boolean isComparable(@Nullable Object value) {
    return value instanceof Document document
        ? !document.isEmpty() && document.entrySet().stream().allMatch(FieldBounds::isPlain)
        : SortableBytes.kind(value) == SortableBytes.Kind.ORDERED;
  }

  /** The server reads some subdocuments in a query as conditions on the fields inside. */
  private static boolean isPlain(Map.Entry<String, Object> field) {
    Object value = field.getValue();
    return !field.getKey().startsWith("$")
        && value != null
        && (value instanceof Document || value instanceof Collection<?>
            ? isPlainInside(value)
            : !BsonRegularExpression.isRegularExpression(value));
  }

  private static boolean isPlainInside(Object value) {
    return value instanceof Document document
        ? !document.isEmpty() && document.entrySet().stream().allMatch(FieldBounds::isPlain)
        : ((Collection<?>) value).stream().noneMatch(Document.class::isInstance);
  }

  /** Whether only documents that have the field can be found. */
  boolean isPresent() {
    return present;
  }

  @Nullable Set<byte[]> points() {
    return points;
  }

  boolean isRange() {
    return lower != null || upper != null;
  }

  /**
   * The range as a stretch of keys.
   *
   * @param prefix what stands before the field in the key
   * @param anyElement whether different elements of one array may meet the two bounds, so that only
   *     one can be used
   */
  Stretch range(byte[] prefix, boolean ascending, boolean anyElement) {
    byte[] low = lower;
    byte[] high = anyElement && low != null ? null : upper;
    // A range finds only values of the type of its bound.
    byte[] type = {low != null ? low[0] : Objects.requireNonNull(high)[0]};
    if (high != null && high[0] != type[0]) {
      high = null;
    }
    byte[] least = IndexKeys.component(low != null ? low : type, ascending);
    byte[] most = IndexKeys.component(high != null ? high : type, ascending);
    boolean leastIncluded = low == null || lowerIncluded;
    boolean mostIncluded = high == null || upperIncluded;
    return ascending
        ? stretch(prefix, least, leastIncluded, most, mostIncluded)
        : stretch(prefix, most, mostIncluded, least, leastIncluded);
  }

  private static Stretch stretch(
      byte[] prefix, byte[] from, boolean fromIncluded, byte[] to, boolean toIncluded) {
    byte[] first = IndexKeys.concat(prefix, from);
    byte[] last = IndexKeys.concat(prefix, to);
    return new Stretch(
        fromIncluded ? first : IndexKeys.after(first), toIncluded ? IndexKeys.after(last) : last);
  }
}
