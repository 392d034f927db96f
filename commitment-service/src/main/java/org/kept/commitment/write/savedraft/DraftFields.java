package org.kept.commitment.write.savedraft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.events.Text;
import org.kept.commitment.events.Wording;
import org.kept.commitment.events.Wording.Deliverable;
import org.kept.commitment.events.Wording.Measure;
import org.kept.commitment.events.Wording.Partner;
import org.kept.commitment.events.Wording.Span;
import org.kept.commitment.events.Wording.Statement;

/**
 * A wording as the fields that two people can change without meeting: {@code title}, {@code
 * period}, {@code deliverables[D2].measure}. A field that says nothing is not there; {@code
 * deliverables[D2]} itself is there for as long as the deliverable is, in its order.
 */
final class DraftFields {

  private static final Pattern DELIVERABLE = Pattern.compile("deliverables\\[([^]]+)]");

  private DraftFields() {}

  static Map<String, Object> of(Wording it) {
    Map<String, Object> fields = new LinkedHashMap<>();
    put(fields, "title", it.title());
    put(fields, "why", it.why());
    put(fields, "what", it.what());
    put(fields, "period", it.period());
    put(fields, "partners", it.partners());
    put(fields, "statements", it.statements());
    put(fields, "tags", it.tags());
    put(fields, "historical", it.historical() ? Boolean.TRUE : null);
    for (Deliverable promise : it.deliverables()) {
      String path = path(promise.key());
      fields.put(path, promise.key());
      put(fields, path + ".title", promise.title());
      put(fields, path + ".measure", promise.measure());
      put(fields, path + ".window", promise.window());
      put(fields, path + ".partners", promise.partners());
      put(fields, path + ".tags", promise.tags());
    }
    return fields;
  }

  static Wording wording(Map<String, Object> fields) {
    List<Deliverable> promises = new ArrayList<>();
    for (String field : fields.keySet()) {
      Matcher deliverable = DELIVERABLE.matcher(field);
      if (deliverable.matches()) {
        promises.add(
            new Deliverable(
                deliverable.group(1),
                get(fields, field + ".title", Text.class),
                get(fields, field + ".measure", Measure.class),
                get(fields, field + ".window", Span.class),
                list(fields, field + ".partners", Partner.class),
                list(fields, field + ".tags", String.class)));
      }
    }
    return new Wording(
        get(fields, "title", Text.class),
        get(fields, "why", Text.class),
        get(fields, "what", Text.class),
        get(fields, "period", Span.class),
        promises,
        list(fields, "partners", Partner.class),
        list(fields, "statements", Statement.class),
        list(fields, "tags", String.class),
        fields.containsKey("historical"));
  }

  /** The path of the deliverable that a field belongs to, or is; empty for any other field. */
  static Optional<String> deliverable(String field) {
    Matcher deliverable = DELIVERABLE.matcher(field);
    return deliverable.lookingAt() ? Optional.of(deliverable.group()) : Optional.empty();
  }

  static String path(String key) {
    return "deliverables[" + key + "]";
  }

  private static void put(Map<String, Object> fields, String field, @Nullable Object value) {
    boolean nothing =
        value == null
            || (value instanceof List<?> list && list.isEmpty())
            || (value instanceof Span span && span.from() == null && span.to() == null);
    if (!nothing) {
      fields.put(field, value);
    }
  }

  private static <T> @Nullable T get(Map<String, Object> fields, String field, Class<T> type) {
    return type.cast(fields.get(field));
  }

  private static <T> List<T> list(Map<String, Object> fields, String field, Class<T> type) {
    return fields.get(field) instanceof List<?> list
        ? list.stream().<T>map(type::cast).toList()
        : List.of();
  }
}
