package org.kept.servicekit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kept.servicekit.problem.Problems;
import org.kept.servicekit.problem.RequestProblem;
import org.kept.servicekit.problem.Told;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a JSON body, and where, without a word about Java. */
final class JsonFaults {

  private static final Pattern PARSERS_OWN =
      Pattern.compile("\\s*(\\(start marker at|\\[Source|\\(through reference).*", Pattern.DOTALL);

  private final Problems problems;

  JsonFaults(Problems problems) {
    this.problems = problems;
  }

  /** Tells the fault that kept a body from being read. */
  Told told(@Nullable Throwable fault, HttpServletRequest request) {
    return switch (fault) {
      case UnrecognizedPropertyException e -> {
        String path = path(e);
        yield Told.of(RequestProblem.FIELD_UNKNOWN, Map.of("field", path)).about(path);
      }
      case MismatchedInputException e -> mismatch(e, request);
      case StreamReadException e ->
          Told.of(
                  RequestProblem.MALFORMED,
                  Map.of(
                      "line", e.getLocation().getLineNr(),
                      "column", e.getLocation().getColumnNr(),
                      "problem", plain(e.getOriginalMessage())))
              .as("json");
      case JacksonException e when !path(e).isEmpty() ->
          Told.of(RequestProblem.MALFORMED).about(path(e));
      case null -> Told.of(RequestProblem.MALFORMED).as("empty");
      default -> Told.of(RequestProblem.MALFORMED);
    };
  }

  /** Without where the parser keeps its sources, which tells a writer nothing. */
  private static String plain(String problem) {
    return PARSERS_OWN.matcher(problem).replaceFirst("").strip();
  }

  private Told mismatch(MismatchedInputException e, HttpServletRequest request) {
    String path = path(e);
    TokenStreamLocation at = e.getLocation();
    Map<String, Object> args =
        Map.of(
            "field",
            path,
            "expected",
            kind(e.getTargetType(), request),
            "line",
            at == null ? 1 : at.getLineNr(),
            "column",
            at == null ? 1 : at.getColumnNr());
    return path.isEmpty()
        ? Told.of(RequestProblem.MALFORMED, args).as("shape")
        : Told.of(RequestProblem.MALFORMED, args).as("type").about(path);
  }

  /** What a value of this Java type is called by a person. */
  String kind(@Nullable Class<?> type, HttpServletRequest request) {
    if (type != null && type.isEnum()) {
      List<String> values = Arrays.stream(type.getEnumConstants()).map(String::valueOf).toList();
      return problems.say("kind.one-of", Map.of("values", values), request);
    }
    return problems.say("kind." + kind(type), Map.of(), request);
  }

  private static String kind(@Nullable Class<?> type) {
    if (type == null) {
      return "other";
    } else if (CharSequence.class.isAssignableFrom(type)) {
      return "text";
    } else if (type == boolean.class || type == Boolean.class) {
      return "yes-or-no";
    } else if (type == UUID.class) {
      return "id";
    } else if (type == LocalDate.class) {
      return "date";
    } else if (type == Instant.class || type == OffsetDateTime.class) {
      return "time";
    } else if (type == int.class
        || type == long.class
        || type == Integer.class
        || type == Long.class) {
      return "whole-number";
    } else if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return "number";
    } else if (Collection.class.isAssignableFrom(type) || type.isArray()) {
      return "list";
    }
    return "object";
  }

  private static String path(JacksonException e) {
    return e.getPath().stream()
        .map(
            step ->
                step.getPropertyName() == null
                    ? "[" + step.getIndex() + "]"
                    : "." + step.getPropertyName())
        .collect(Collectors.joining())
        .replaceFirst("^\\.", "");
  }
}
