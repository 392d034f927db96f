package org.kept.eventstore.command;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a command is not granted, by the rule that says so; services declare sealed interfaces of it.
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
  String code();

  /** What a caller can do about it. */
  Kind kind();

  /** The field of the request that breaks the rule, as a path such as {@code period.end}. */
  default @Nullable String field() {
    return null;
  }

  /** Values for the sentence that explains it, by the names used there. */
  default Map<String, Object> args() {
    return Map.of();
  }
}
