package org.kept.commitment.config;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.kept.commitment.write.CommitmentRefusal;
import org.kept.commitment.write.VerifiedCounts;
import org.kept.eventstore.command.Rule;
import org.kept.servicekit.problem.RequestProblem;
import org.kept.servicekit.web.AnyParameters;
import org.springframework.http.HttpStatus;

/**
 * Which problems an operation can be answered with: those of its shape, and the rules of what it
 * changes. Rules are told by the area of their code, so an operation on commitments names all rules
 * for commitments; its tag says what it is on.
 */
final class PossibleProblems {

  /** A rule that an answer can name, with the sentence as it is written. */
  record Possible(String code, int status, String sentence) {

    Map<String, Object> example() {
      Map<String, Object> example = new LinkedHashMap<>();
      example.put("type", "/problems/" + code);
      example.put("status", status);
      example.put("detail", sentence);
      example.put("code", code);
      return example;
    }
  }

  /**
   * What a request for an operation consists of.
   *
   * @param token whether it takes one, needed or not
   * @param scope whether that must have a scope
   * @param command whether it changes something under a key
   */
  record Shape(
      boolean token, boolean scope, boolean command, boolean body, List<String> parameters) {
    Shape {
      parameters = List.copyOf(parameters);
    }
  }

  private static final ResourceBundle.Control ROOT_IS_ENGLISH =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
  private static final List<String> BUNDLES =
      List.of("messages/commitment-problems", "messages/servicekit-problems");

  private PossibleProblems() {}

  static List<Possible> of(Class<?> endpoint, Shape shape) {
    List<Possible> possible = new ArrayList<>();
    shaped(shape).map(PossibleProblems::possible).forEach(possible::add);
    if (!endpoint.isAnnotationPresent(AnyParameters.class)) {
      possible.add(possible(RequestProblem.PARAMETER_UNKNOWN));
    }
    if (endpoint.getPackageName().contains(".write.")) {
      List<String> areas = areas(endpoint.getAnnotation(Tag.class).name());
      records(CommitmentRefusal.class)
          .map(refusal -> refusal.getAnnotation(Rule.class))
          .filter(rule -> areas.stream().anyMatch(rule.code()::startsWith))
          .map(PossibleProblems::possible)
          .forEach(possible::add);
    }
    if (asksProgress(endpoint)) {
      int away = HttpStatus.SERVICE_UNAVAILABLE.value();
      possible.add(new Possible(VerifiedCounts.AWAY, away, sentence(VerifiedCounts.AWAY)));
    }
    return possible;
  }

  private static boolean asksProgress(Class<?> endpoint) {
    return Arrays.stream(endpoint.getDeclaredFields())
        .anyMatch(field -> field.getType() == VerifiedCounts.class);
  }

  private static List<String> areas(String tag) {
    return switch (tag) {
      case "Campaigns" ->
          List.of("campaign.", "commitment.several", "slug.", "reason.", "history.");
      case "Organizations" ->
          List.of("organization.", "commitment.several", "slug.", "reason.", "history.");
      case "Commitments" -> List.of("commitment.", "slug.", "reason.", "history.");
      case "Exports" -> List.of("restore.", "slug.");
      default -> throw new IllegalStateException("no rules are known for " + tag);
    };
  }

  private static Stream<RequestProblem> shaped(Shape shape) {
    List<RequestProblem> all = new ArrayList<>();
    if (shape.token()) {
      all.add(RequestProblem.UNAUTHENTICATED);
    }
    if (shape.scope()) {
      all.add(RequestProblem.FORBIDDEN);
    }
    if (shape.body()) {
      all.addAll(
          List.of(
              RequestProblem.FIELD_UNKNOWN, RequestProblem.TOO_LARGE, RequestProblem.MEDIA_TYPE));
    }
    if (shape.body() || !shape.parameters().isEmpty()) {
      all.addAll(List.of(RequestProblem.MALFORMED, RequestProblem.FIELD_INVALID));
    }
    if (shape.command()) {
      all.addAll(
          List.of(
              RequestProblem.KEY_INVALID,
              RequestProblem.KEY_REUSED,
              RequestProblem.VERSION_INVALID,
              RequestProblem.VERSION_STALE,
              RequestProblem.CONFLICT,
              RequestProblem.OUTCOME_UNKNOWN));
    }
    if (shape.parameters().contains("atLeast")) {
      all.add(RequestProblem.NOT_YET);
    }
    all.addAll(
        List.of(
            RequestProblem.NOT_FOUND,
            RequestProblem.NOT_ACCEPTABLE,
            RequestProblem.OVERLOADED,
            RequestProblem.ERROR));
    return all.stream();
  }

  private static Stream<Class<?>> records(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(PossibleProblems::records)
        : Stream.of(type);
  }

  private static Possible possible(RequestProblem problem) {
    return new Possible(problem.code(), problem.status().value(), sentence(problem.code()));
  }

  private static Possible possible(Rule rule) {
    int status =
        switch (rule.kind()) {
          case INVALID -> 422;
          case CONFLICT -> 409;
          case FORBIDDEN -> 403;
          case NOT_FOUND -> 404;
        };
    return new Possible(rule.code(), status, sentence(rule.code()));
  }

  private static String sentence(String code) {
    return BUNDLES.stream()
        .map(bundle -> ResourceBundle.getBundle(bundle, Locale.ENGLISH, ROOT_IS_ENGLISH))
        .filter(bundle -> bundle.containsKey(code))
        .map(bundle -> bundle.getString(code))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no sentence for " + code));
  }
}
