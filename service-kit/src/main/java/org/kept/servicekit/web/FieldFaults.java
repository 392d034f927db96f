package org.kept.servicekit.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kept.servicekit.problem.Problem;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/**
 * Broken bean-validation constraints, field by field; {@code NotBlank} is {@code field.not-blank}.
 */
final class FieldFaults {

  private FieldFaults() {}

  static List<Problem.FieldError> of(MethodArgumentNotValidException e) {
    return of(e.getBindingResult());
  }

  static List<Problem.FieldError> of(HandlerMethodValidationException e) {
    List<Problem.FieldError> faults = new ArrayList<>();
    for (ParameterValidationResult result : e.getParameterValidationResults()) {
      if (result instanceof ParameterErrors errors) {
        faults.addAll(of((Errors) errors));
      } else {
        String name = String.valueOf(result.getMethodParameter().getParameterName());
        result.getResolvableErrors().forEach(error -> faults.add(fault(name, error)));
      }
    }
    return faults;
  }

  private static List<Problem.FieldError> of(Errors errors) {
    return errors.getAllErrors().stream()
        .map(error -> fault(error instanceof FieldError field ? field.getField() : "", error))
        .toList();
  }

  private static Problem.FieldError fault(String field, MessageSourceResolvable error) {
    String[] codes = error.getCodes();
    return new Problem.FieldError(
        field,
        "field." + kebab(codes == null || codes.length == 0 ? null : codes[codes.length - 1]),
        String.valueOf(error.getDefaultMessage()));
  }

  private static String kebab(@Nullable String constraint) {
    return constraint == null
        ? "invalid"
        : constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
