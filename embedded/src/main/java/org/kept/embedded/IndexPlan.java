package org.kept.embedded;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The stretches of an index that hold everything a query can find.
 *
 * @param sorted whether the stretches, read in the given direction, are in the wanted order
 * @param backwards whether to read from the last key to the first
 * @param worth how much of the query the index answers; the greatest is taken
 */
record IndexPlan(
    StoreIndex index, List<Stretch> stretches, boolean sorted, boolean backwards, int worth) {

  private static final int MOST_STRETCHES = 10_000;

  private static final int WORTH_OF_POINT = 4;
  private static final int WORTH_OF_RANGE = 3;
  private static final int WORTH_OF_ORDER = 2;
  private static final int WORTH_OF_ONE_DOCUMENT = 1_000;

  /**
   * @param mixed whether the index holds arrays or values without an order
   * @return null if the index is of no use
   */
  static @Nullable IndexPlan of(
      StoreIndex index, Map<String, FieldBounds> bounds, @Nullable Document order, boolean mixed) {
    List<IndexKey> fields = index.getKeys();
    if (index.isSparse()
        && fields.stream().noneMatch(field -> isPresent(bounds.get(field.getKey())))) {
      return null; // a document without the fields may be found, and is not in the index
    }
    List<byte[]> prefixes = List.of(new byte[0]);
    List<Stretch> stretches = null;
    Set<String> fixed = new HashSet<>();
    int points = 0;
    for (IndexKey field : fields) {
      FieldBounds bound = bounds.get(field.getKey());
      Set<byte[]> listed = bound == null ? null : bound.points();
      if (listed != null && (long) prefixes.size() * listed.size() <= MOST_STRETCHES) {
        prefixes = extended(prefixes, listed, field.isAscending());
        points++;
        if (listed.size() == 1) {
          fixed.add(field.getKey());
        }
        continue;
      }
      if (bound != null && bound.isRange()) {
        stretches =
            prefixes.stream()
                .map(prefix -> bound.range(prefix, field.isAscending(), mixed))
                .toList();
      }
      break;
    }
    int worth = points * WORTH_OF_POINT + (stretches == null ? 0 : WORTH_OF_RANGE);
    Boolean backwards = order == null || mixed ? null : direction(fields, order, fixed);
    worth += backwards == null ? 0 : WORTH_OF_ORDER;
    if (worth == 0 && !index.isSparse()) {
      return null;
    }
    if (index.isUnique() && points == fields.size()) {
      worth += WORTH_OF_ONE_DOCUMENT;
    }
    if (stretches == null) {
      stretches =
          points == 0
              ? List.of(EVERY_VALUE)
              : prefixes.stream().map(Stretch::startingWith).toList();
    }
    return new IndexPlan(
        index, stretches, backwards != null, Boolean.TRUE.equals(backwards), worth);
  }

  private static final Stretch EVERY_VALUE = new Stretch(new byte[] {IndexKeys.FIRST_VALUE}, null);

  private static boolean isPresent(@Nullable FieldBounds bounds) {
    return bounds != null && bounds.isPresent();
  }

  /** In the order of the keys, as every list of stretches is. */
  private static List<byte[]> extended(
      List<byte[]> prefixes, Set<byte[]> points, boolean ascending) {
    TreeSet<byte[]> components = new TreeSet<>(ByteArrayType.INSTANCE);
    points.forEach(point -> components.add(IndexKeys.component(point, ascending)));
    List<byte[]> extended = new ArrayList<>(prefixes.size() * components.size());
    for (byte[] prefix : prefixes) {
      components.forEach(component -> extended.add(IndexKeys.concat(prefix, component)));
    }
    return extended;
  }

  /**
   * Whether to read backwards for the wanted order; null if the index has another one.
   *
   * @param fixed fields with one value only, which have no say in the order
   */
  private static @Nullable Boolean direction(
      List<IndexKey> fields, Document order, Set<String> fixed) {
    List<Map.Entry<String, Object>> wanted =
        order.entrySet().stream().filter(entry -> !fixed.contains(entry.getKey())).toList();
    Boolean backwards = false;
    int next = 0;
    for (IndexKey field : fields) {
      if (next == wanted.size()) {
        break;
      }
      if (fixed.contains(field.getKey())) {
        continue;
      }
      if (!wanted.get(next).getKey().equals(field.getKey())
          || !(wanted.get(next).getValue() instanceof Number direction)) {
        return null;
      }
      boolean against = direction.intValue() > 0 != field.isAscending();
      if (next > 0 && against != backwards) {
        return null;
      }
      backwards = against;
      next++;
    }
    return next == wanted.size() ? backwards : null;
  }
}
