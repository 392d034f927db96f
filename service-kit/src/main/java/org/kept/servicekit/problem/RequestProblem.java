package org.kept.servicekit.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The problems that any request can meet, whatever the service. */
public enum RequestProblem {
  /** The body or a part of the request cannot be read. */
  MALFORMED("request.malformed", HttpStatus.BAD_REQUEST, "body"),
  /** The body has a field that is not known. */
  FIELD_UNKNOWN("request.field-unknown", HttpStatus.BAD_REQUEST),
  /** The address has a query parameter that is not known here. */
  PARAMETER_UNKNOWN("request.parameter-unknown", HttpStatus.BAD_REQUEST),
  /** A value is missing or out of its bounds. */
  FIELD_INVALID("request.field-invalid", HttpStatus.UNPROCESSABLE_CONTENT),
  /** The body is larger than allowed. */
  TOO_LARGE("request.too-large", HttpStatus.CONTENT_TOO_LARGE, "body"),
  /** There is nothing at this address. */
  NOT_FOUND("request.not-found", HttpStatus.NOT_FOUND, "path"),
  /** The address does not know this method. */
  METHOD("request.method", HttpStatus.METHOD_NOT_ALLOWED, "method"),
  /** The body is of a type that is not read here. */
  MEDIA_TYPE("request.media-type", HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Content-Type"),
  /** No type that the caller accepts can be given. */
  NOT_ACCEPTABLE("request.not-acceptable", HttpStatus.NOT_ACCEPTABLE, "Accept"),
  /** No token, or one that is not valid. */
  UNAUTHENTICATED("auth.missing", HttpStatus.UNAUTHORIZED, "Authorization"),
  /** The token does not allow this. */
  FORBIDDEN("auth.scope", HttpStatus.FORBIDDEN, "Authorization"),
  /** The Idempotency-Key is not 1 to 255 visible ASCII characters. */
  KEY_INVALID("request.key-invalid", HttpStatus.BAD_REQUEST, "Idempotency-Key"),
  /** The Idempotency-Key came before, with another request. */
  KEY_REUSED("request.key-reused", HttpStatus.UNPROCESSABLE_CONTENT, "Idempotency-Key"),
  /** If-Match is not one strong entity tag with a version. */
  VERSION_INVALID("request.version-invalid", HttpStatus.BAD_REQUEST, "If-Match"),
  /** If-Match names a version that is not the current one. */
  VERSION_STALE("request.version-stale", HttpStatus.PRECONDITION_FAILED, "If-Match"),
  /** Others kept changing the same thing. */
  CONFLICT("request.conflict", HttpStatus.CONFLICT),
  /** The view does not show the asked version yet. */
  NOT_YET("read.not-yet", HttpStatus.SERVICE_UNAVAILABLE),
  /** Too much at once, or a server behind this one is away. */
  OVERLOADED("server.overloaded", HttpStatus.SERVICE_UNAVAILABLE),
  /** It is not known whether the request was carried out. */
  OUTCOME_UNKNOWN("server.outcome-unknown", HttpStatus.SERVICE_UNAVAILABLE),
  /** A fault of ours. */
  ERROR("server.error", HttpStatus.INTERNAL_SERVER_ERROR);

  private final String code;
  private final HttpStatus status;
  private final @Nullable String field;

  RequestProblem(String code, HttpStatus status) {
    this(code, status, null);
  }

  RequestProblem(String code, HttpStatus status, @Nullable String field) {
    this.code = code;
    this.status = status;
    this.field = field;
  }

  /** The stable code. */
  public String code() {
    return code;
  }

  /** The HTTP status it is answered with. */
  public HttpStatus status() {
    return status;
  }

  /** The part of the request it is about, where it is about no field: its body or a header. */
  public @Nullable String field() {
    return field;
  }
}
