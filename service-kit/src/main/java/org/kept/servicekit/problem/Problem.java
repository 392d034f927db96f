package org.kept.servicekit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An RFC 9457 problem, as JSON.
 *
 * @param type where it is explained: {@code /problems/<code>}
 * @param title the kind of problem, in the reader's language
 * @param detail a sentence that says what to do
 * @param field path of the field it is about, such as {@code period.from}; otherwise the part of
 *     the request: {@code body}, {@code path} or a header's name
 * @param errors several fields, each with its own sentence
 * @param currentVersion what {@code If-Match} should have been
 * @param correlationId finds it in the log
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String code,
    @Nullable String field,
    @Nullable List<FieldError> errors,
    @Nullable Long currentVersion,
    @Nullable String correlationId) {

  /** What is wrong with one field. */
  public record FieldError(String field, String code, String detail) {}
}
