package org.kept.servicekit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kept.servicekit.problem.Problems;

/** Says of a broken constraint which field it is, what is wrong and what to do, as rules do. */
final class ConstraintSentence {

  /** Of a value that is refused so much is repeated. */
  static final int QUOTED = 40;

  private static final String PREFIX = "request.field-invalid.";

  /** Regular expressions that are nothing but words to choose from. */
  private static final java.util.regex.Pattern WORDS =
      java.util.regex.Pattern.compile("[\\w-]+(\\|[\\w-]+)*");

  private final Problems problems;
  private final HttpServletRequest request;

  ConstraintSentence(Problems problems, HttpServletRequest request) {
    this.problems = problems;
    this.request = request;
  }

  /**
   * @param violation null where what checked it does not tell
   */
  String of(String field, @Nullable ConstraintViolation<?> violation) {
    Object value = violation == null ? null : violation.getInvalidValue();
    Object constraint =
        violation == null ? null : violation.getConstraintDescriptor().getAnnotation();
    return switch (constraint) {
      case NotNull it -> say("not-null", field, Map.of());
      case NotBlank it -> say("not-blank", field, Map.of());
      case NotEmpty it -> say("not-empty", field, Map.of());
      case Min it -> say("min", field, Map.of("min", it.value()));
      case Max it -> say("max", field, Map.of("max", it.value()));
      case Digits it ->
          say("digits", field, Map.of("integer", it.integer(), "fraction", it.fraction()));
      case Size it ->
          say(
              "size-" + (value instanceof CharSequence ? "text" : "list") + bounds(it),
              field,
              Map.of("min", it.min(), "max", it.max(), "length", length(value)));
      case Pattern it when WORDS.matcher(it.regexp()).matches() ->
          say(
              "one-of-these",
              field,
              Map.of("value", quoted(value), "values", List.of(it.regexp().split("\\|"))));
      case Pattern it ->
          say("form", field, Map.of("value", quoted(value), "form", form(it.regexp())));
      case Email it -> say("email", field, Map.of());
      case null, default -> say("other", field, Map.of());
    };
  }

  private String say(String kind, String field, Map<String, Object> more) {
    Map<String, Object> values = new HashMap<>(more);
    values.put("field", field);
    return problems.say(PREFIX + kind, values, request);
  }

  private static String bounds(Size size) {
    return size.min() == 0 ? ".most" : ".between";
  }

  private static int length(@Nullable Object value) {
    return switch (value) {
      case CharSequence text -> text.length();
      case Collection<?> several -> several.size();
      case Map<?, ?> several -> several.size();
      case null, default -> 0;
    };
  }

  /** What a text of this form is called, or, if it has no name, the form itself. */
  private String form(String regexp) {
    String key = "form." + regexp;
    String name = problems.say(key, Map.of(), request);
    return name.equals(key) ? regexp : name;
  }

  private static String quoted(@Nullable Object value) {
    String text = String.valueOf(value);
    return text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "…";
  }
}
