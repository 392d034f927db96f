package org.kept.servicekit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kept.servicekit.problem.Problem;
import org.kept.servicekit.problem.Problems;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/**
 * Broken bean-validation constraints, field by field; {@code NotBlank} is {@code field.not-blank}.
 */
final class FieldFaults {

  private final Problems problems;

  FieldFaults(Problems problems) {
    this.problems = problems;
  }

  List<Problem.FieldError> of(MethodArgumentNotValidException e, HttpServletRequest request) {
    return of(e.getBindingResult(), request);
  }

  List<Problem.FieldError> of(HandlerMethodValidationException e, HttpServletRequest request) {
    List<Problem.FieldError> faults = new ArrayList<>();
    for (ParameterValidationResult result : e.getParameterValidationResults()) {
      if (result instanceof ParameterErrors errors) {
        faults.addAll(of((Errors) errors, request));
      } else {
        String name = String.valueOf(result.getMethodParameter().getParameterName());
        for (MessageSourceResolvable error : result.getResolvableErrors()) {
          faults.add(fault(name, error, result.unwrap(error, ConstraintViolation.class), request));
        }
      }
    }
    return faults;
  }

  private List<Problem.FieldError> of(Errors errors, HttpServletRequest request) {
    return errors.getAllErrors().stream()
        .map(
            error ->
                fault(
                    error instanceof FieldError field ? field.getField() : "",
                    error,
                    violation(error),
                    request))
        .toList();
  }

  private static @Nullable ConstraintViolation<?> violation(ObjectError error) {
    return error.contains(ConstraintViolation.class)
        ? error.unwrap(ConstraintViolation.class)
        : null;
  }

  private Problem.FieldError fault(
      String field,
      MessageSourceResolvable error,
      @Nullable ConstraintViolation<?> violation,
      HttpServletRequest request) {
    String[] codes = error.getCodes();
    return new Problem.FieldError(
        field,
        "field." + kebab(codes == null || codes.length == 0 ? null : codes[codes.length - 1]),
        new ConstraintSentence(problems, request).of(field, violation));
  }

  private static String kebab(@Nullable String constraint) {
    return constraint == null
        ? "invalid"
        : constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
