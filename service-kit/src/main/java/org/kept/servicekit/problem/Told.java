package org.kept.servicekit.problem;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;

/**
 * What is told of a problem, before it is put into words.
 *
 * @param sentence key of the sentence if it is not the code's own
 * @param args values for the sentence
 * @param retryAfterSeconds when to come back; null says nothing about it
 */
public record Told(
    String code,
    HttpStatusCode status,
    String sentence,
    Map<String, Object> args,
    @Nullable String field,
    @Nullable List<Problem.FieldError> errors,
    @Nullable Long currentVersion,
    @Nullable Integer retryAfterSeconds,
    @Nullable String correlationId) {

  /** A problem that its code alone tells. */
  public static Told of(String code, HttpStatusCode status, Map<String, Object> args) {
    return new Told(code, status, code, args, null, null, null, null, null);
  }

  /** A problem that its code alone tells. */
  public static Told of(RequestProblem problem) {
    return of(problem, Map.of());
  }

  /** The same with values for its sentence. */
  public static Told of(RequestProblem problem, Map<String, Object> args) {
    return of(problem.code(), problem.status(), args).about(problem.field());
  }

  /** Told by another sentence, {@code <code>.<variant>}. */
  public Told as(String variant) {
    return new Told(
        code,
        status,
        code + "." + variant,
        args,
        field,
        errors,
        currentVersion,
        retryAfterSeconds,
        correlationId);
  }

  /** About this field. */
  public Told about(@Nullable String path) {
    return new Told(
        code,
        status,
        sentence,
        args,
        path,
        errors,
        currentVersion,
        retryAfterSeconds,
        correlationId);
  }

  /** About these fields. */
  public Told about(List<Problem.FieldError> fields) {
    return new Told(
        code,
        status,
        sentence,
        args,
        fields.size() == 1 ? fields.getFirst().field() : null,
        List.copyOf(fields),
        currentVersion,
        retryAfterSeconds,
        correlationId);
  }

  /** Come back in so many seconds. */
  public Told retryAfter(int seconds) {
    return new Told(
        code, status, sentence, args, field, errors, currentVersion, seconds, correlationId);
  }

  /** The version there is. */
  public Told current(long version) {
    return new Told(
        code, status, sentence, args, field, errors, version, retryAfterSeconds, correlationId);
  }

  /** Found in the log by this. */
  public Told logged(String id) {
    return new Told(
        code, status, sentence, args, field, errors, currentVersion, retryAfterSeconds, id);
  }
}
