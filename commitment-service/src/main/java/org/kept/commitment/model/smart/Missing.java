package org.kept.commitment.model.smart;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An ingredient that is missing, for a sentence to say and an example to fix.
 *
 * @param arguments values for the sentence, by name
 */
public record Missing(Ingredient ingredient, Reason reason, Map<String, Object> arguments) {

  public Missing {
    arguments = Map.copyOf(arguments);
  }

  /** What is wrong, each with a sentence of its own. */
  public enum Reason {
    WHO("who"),
    WHAT("what"),
    WHAT_VAGUE("what.vague", "phrase"),
    WHERE("where"),
    NUMBER("number"),
    NUMBER_VAGUE("number.vague", "phrase"),
    UNIT("unit", "number"),
    SHARE_OF_WHAT("share-of-what", "number"),
    SHARE_ABOVE_ALL("share-above-all", "number"),
    CHANGE_FROM_WHAT("change-from-what", "number"),
    MEANS("means"),
    TIE("tie"),
    DATES("dates"),
    DATES_VAGUE("dates.vague", "phrase"),
    DATES_END("dates.end"),
    DATES_START("dates.start", "phrase");

    private final String code;
    private final @Nullable String argument;

    Reason(String code) {
      this(code, null);
    }

    Reason(String code, @Nullable String argument) {
      this.code = code;
      this.argument = argument;
    }

    /** Stable; the sentence's key. */
    public String code() {
      return code;
    }

    /** Name of the value that its sentence may use; null if it uses none. */
    public @Nullable String argument() {
      return argument;
    }
  }
}
