package org.kept.identity.web;

import com.mongodb.MongoException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns what goes wrong in an endpoint into OAuth errors; says nothing about the inside. */
@RestControllerAdvice
class OAuthAnswers extends ResponseEntityExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(OAuthAnswers.class);

  @Override
  protected ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    String fields =
        e.getBindingResult().getFieldErrors().stream()
            .map(FieldError::getField)
            .map(field -> field.replaceAll("\\[.*", ""))
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return OAuthError.INVALID_CLIENT_METADATA.response(
        HttpStatus.BAD_REQUEST, "Missing or not in the expected form: " + fields);
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return OAuthError.INVALID_REQUEST.response(
        HttpStatus.BAD_REQUEST, "The body is not the expected JSON");
  }

  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception e,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    HttpStatus known = HttpStatus.valueOf(status.value());
    return ResponseEntity.status(status)
        .headers(headers)
        .body(OAuthError.INVALID_REQUEST.body(known.getReasonPhrase()));
  }

  @ExceptionHandler(MongoException.class)
  ResponseEntity<Object> storeIsAway(MongoException e) {
    log.warn("The client store does not answer: {}", e.getMessage());
    return OAuthError.TEMPORARILY_UNAVAILABLE.response(
        HttpStatus.SERVICE_UNAVAILABLE, "The client store does not answer; try again");
  }

  @ExceptionHandler(RuntimeException.class)
  ResponseEntity<Object> unforeseen(RuntimeException e) {
    log.error("A request failed", e);
    return OAuthError.SERVER_ERROR.response(
        HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here; it has been logged");
  }
}
