package org.kept.eventstore.command;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a command is not granted, by the rule that says so. Services declare sealed interfaces of it
 * whose records carry {@link Rule}; a record's components are the values of its sentence.
 */
public interface Refusal {

  /** What a caller can do about it. */
  enum Kind {
    /** Send something else: HTTP 422. */
    INVALID,
    /** The state of things does not allow it: HTTP 409. */
    CONFLICT,
    /** Somebody else may: HTTP 403. */
    FORBIDDEN,
    /** There is no such thing: HTTP 404. */
    NOT_FOUND
  }

  /** The rule's stable code, {@code <area>.<kebab-name>}. */
  default String code() {
    return rule().code();
  }

  /** What a caller can do about it. */
  default Kind kind() {
    return rule().kind();
  }

  /** The field of the request that breaks the rule, as a path such as {@code period.end}. */
  default @Nullable String field() {
    return rule().field().isEmpty() ? null : rule().field();
  }

  /** Values for the sentence that explains it, by the names used there. */
  default Map<String, Object> args() {
    Map<String, Object> values = new LinkedHashMap<>();
    RecordComponent[] components = getClass().getRecordComponents();
    for (RecordComponent component : components == null ? new RecordComponent[0] : components) {
      try {
        component.getAccessor().setAccessible(true);
        values.put(component.getName(), component.getAccessor().invoke(this));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("Cannot read " + component, e);
      }
    }
    return values;
  }

  private Rule rule() {
    Rule rule = getClass().getAnnotation(Rule.class);
    if (rule == null) {
      throw new IllegalStateException(getClass() + " lacks @Rule");
    }
    return rule;
  }
}
