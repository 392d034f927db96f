package org.kept.servicekit.web;

import com.mongodb.MongoException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kept.eventstore.EventTooLargeException;
import org.kept.eventstore.StoreUnavailableException;
import org.kept.eventstore.UnknownOutcomeException;
import org.kept.eventstore.command.ConflictException;
import org.kept.eventstore.command.KeyReusedException;
import org.kept.eventstore.command.Refusal;
import org.kept.eventstore.command.RefusedException;
import org.kept.eventstore.command.StaleVersionException;
import org.kept.eventstore.command.UnknownStreamException;
import org.kept.servicekit.problem.Problem;
import org.kept.servicekit.problem.ProblemException;
import org.kept.servicekit.problem.Problems;
import org.kept.servicekit.problem.RequestProblem;
import org.kept.servicekit.problem.Told;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Every exception that can leave a controller, as the problem it is. Longer than most classes here
 * because it is one list; what needs thought is in {@link JsonFaults} and {@link FieldFaults}.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class ProblemAdvice {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
  private static final int SOON = 1;

  private final Problems problems;
  private final JsonFaults jsonFaults;
  private final FieldFaults fieldFaults;

  ProblemAdvice(Problems problems) {
    this.problems = problems;
    this.jsonFaults = new JsonFaults(problems);
    this.fieldFaults = new FieldFaults(problems);
  }

  @ExceptionHandler(ProblemException.class)
  ResponseEntity<Object> told(ProblemException e, HttpServletRequest request) {
    return problems.answer(e.told(), request);
  }

  @ExceptionHandler(RefusedException.class)
  ResponseEntity<Object> refused(RefusedException e, HttpServletRequest request) {
    Refusal refusal = e.refusal();
    HttpStatus status =
        switch (refusal.kind()) {
          case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
          case CONFLICT -> HttpStatus.CONFLICT;
          case FORBIDDEN -> HttpStatus.FORBIDDEN;
          case NOT_FOUND -> HttpStatus.NOT_FOUND;
        };
    Told told = Told.of(refusal.code(), status, refusal.args()).about(refusal.field());
    List<Problem.FieldError> reasons = reasons(refusal, request);
    return problems.answer(reasons.isEmpty() ? told : told.about(reasons), request);
  }

  /** The refusals that a refusal consists of, if it stands for several. */
  private List<Problem.FieldError> reasons(Refusal refusal, HttpServletRequest request) {
    return refusal.args().values().stream()
        .filter(Collection.class::isInstance)
        .flatMap(value -> ((Collection<?>) value).stream())
        .filter(Refusal.class::isInstance)
        .map(Refusal.class::cast)
        .map(
            reason ->
                new Problem.FieldError(
                    Objects.requireNonNullElse(reason.field(), ""),
                    reason.code(),
                    problems.say(reason.code(), reason.args(), request)))
        .toList();
  }

  @ExceptionHandler
  ResponseEntity<Object> stale(StaleVersionException e, HttpServletRequest request) {
    return problems.answer(
        Told.of(RequestProblem.VERSION_STALE, Map.of("version", e.currentVersion()))
            .current(e.currentVersion()),
        request);
  }

  @ExceptionHandler(KeyReusedException.class)
  ResponseEntity<Object> keyReused(HttpServletRequest request) {
    return problems.answer(Told.of(RequestProblem.KEY_REUSED), request);
  }

  @ExceptionHandler(ConflictException.class)
  ResponseEntity<Object> conflict(HttpServletRequest request) {
    return problems.answer(Told.of(RequestProblem.CONFLICT).retryAfter(SOON), request);
  }

  @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
  ResponseEntity<Object> notFound(HttpServletRequest request) {
    return problems.answer(Told.of(RequestProblem.NOT_FOUND), request);
  }

  /** Of reads nobody needs an id: their addresses take short names too. */
  @ExceptionHandler(UnknownStreamException.class)
  ResponseEntity<Object> unknown(HttpServletRequest request) {
    return problems.answer(Told.of(RequestProblem.NOT_FOUND).as("id"), request);
  }

  @ExceptionHandler(EventTooLargeException.class)
  ResponseEntity<Object> eventTooLarge(HttpServletRequest request) {
    return problems.answer(Told.of(RequestProblem.TOO_LARGE).as("event"), request);
  }

  @ExceptionHandler
  ResponseEntity<Object> outcomeUnknown(UnknownOutcomeException e, HttpServletRequest request) {
    LOG.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), e.toString());
    return problems.answer(Told.of(RequestProblem.OUTCOME_UNKNOWN).retryAfter(SOON), request);
  }

  @ExceptionHandler({StoreUnavailableException.class, AuthenticationServiceException.class})
  ResponseEntity<Object> unavailable(Exception e, HttpServletRequest request) {
    LOG.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), e.toString());
    return problems.answer(Told.of(RequestProblem.OVERLOADED).retryAfter(SOON), request);
  }

  @ExceptionHandler
  ResponseEntity<Object> database(MongoException e, HttpServletRequest request) {
    return e instanceof MongoSocketException || e instanceof MongoTimeoutException
        ? unavailable(e, request)
        : unexpected(e, request);
  }

  @ExceptionHandler
  ResponseEntity<Object> unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
    return problems.answer(jsonFaults.told(e.getCause(), request), request);
  }

  @ExceptionHandler
  ResponseEntity<Object> invalid(MethodArgumentNotValidException e, HttpServletRequest request) {
    return invalid(fieldFaults.of(e, request), request);
  }

  @ExceptionHandler
  ResponseEntity<Object> invalid(HandlerMethodValidationException e, HttpServletRequest request) {
    return invalid(fieldFaults.of(e, request), request);
  }

  private ResponseEntity<Object> invalid(
      List<Problem.FieldError> faults, HttpServletRequest request) {
    return problems.answer(Told.of(RequestProblem.FIELD_INVALID).about(faults), request);
  }

  @ExceptionHandler
  ResponseEntity<Object> missing(
      MissingServletRequestParameterException e, HttpServletRequest request) {
    return missing(e.getParameterName(), request);
  }

  @ExceptionHandler
  ResponseEntity<Object> missing(MissingRequestHeaderException e, HttpServletRequest request) {
    return missing(e.getHeaderName(), request);
  }

  private ResponseEntity<Object> missing(String name, HttpServletRequest request) {
    Map<String, Object> args = Map.of("field", name);
    String detail = problems.say("request.field-invalid.missing", args, request);
    return invalid(List.of(new Problem.FieldError(name, "field.missing", detail)), request);
  }

  /** An address that cannot be an id leads nowhere; a parameter that cannot be read is at fault. */
  @ExceptionHandler
  ResponseEntity<Object> mismatch(
      MethodArgumentTypeMismatchException e, HttpServletRequest request) {
    if (e.getParameter().hasParameterAnnotation(PathVariable.class)) {
      return notFound(request);
    }
    Map<String, Object> args =
        Map.of("field", e.getName(), "expected", jsonFaults.kind(e.getRequiredType(), request));
    return problems.answer(
        Told.of(RequestProblem.MALFORMED, args).as("parameter").about(e.getName()), request);
  }

  @ExceptionHandler
  ResponseEntity<Object> method(
      HttpRequestMethodNotSupportedException e, HttpServletRequest request) {
    List<String> allowed =
        e.getSupportedHttpMethods() == null
            ? List.of()
            : e.getSupportedHttpMethods().stream().map(HttpMethod::name).sorted().toList();
    ResponseEntity<Object> answer =
        problems.answer(
            Told.of(RequestProblem.METHOD, Map.of("method", e.getMethod(), "allowed", allowed)),
            request);
    return ResponseEntity.status(answer.getStatusCode())
        .headers(answer.getHeaders())
        .header(HttpHeaders.ALLOW, String.join(", ", allowed))
        .body(answer.getBody());
  }

  @ExceptionHandler
  ResponseEntity<Object> mediaType(
      HttpMediaTypeNotSupportedException e, HttpServletRequest request) {
    MediaType sent = e.getContentType();
    return problems.answer(
        Told.of(
            RequestProblem.MEDIA_TYPE,
            Map.of(
                "type", sent == null ? "-" : sent, "supported", names(e.getSupportedMediaTypes()))),
        request);
  }

  @ExceptionHandler
  ResponseEntity<Object> notAcceptable(
      HttpMediaTypeNotAcceptableException e, HttpServletRequest request) {
    return problems.answer(
        Told.of(
            RequestProblem.NOT_ACCEPTABLE, Map.of("supported", names(e.getSupportedMediaTypes()))),
        request);
  }

  private static String names(List<MediaType> types) {
    return types.stream().map(MediaType::toString).collect(Collectors.joining(", "));
  }

  /** Spring Security's own, which its filter turns into 401 and 403. */
  @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
  void security(RuntimeException e) {
    throw e;
  }

  /** The caller went away; there is nobody to tell. */
  @ExceptionHandler(AsyncRequestNotUsableException.class)
  void gone() {}

  @ExceptionHandler
  ResponseEntity<Object> unexpected(@Nullable Exception e, HttpServletRequest request) {
    String id = TraceParent.traceId(request);
    LOG.error("{} {} failed, {}", request.getMethod(), request.getRequestURI(), id, e);
    return problems.answer(Told.of(RequestProblem.ERROR, Map.of("id", id)).logged(id), request);
  }
}
