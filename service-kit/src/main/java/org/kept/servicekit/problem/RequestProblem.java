package org.kept.servicekit.problem;

import org.springframework.http.HttpStatus;

/** The problems that any request can meet, whatever the service. */
public enum RequestProblem {
  /** The body or a part of the request cannot be read. */
  MALFORMED("request.malformed", HttpStatus.BAD_REQUEST),
  /** The body has a field that is not known. */
  FIELD_UNKNOWN("request.field-unknown", HttpStatus.BAD_REQUEST),
  /** A value is missing or out of its bounds. */
  FIELD_INVALID("request.field-invalid", HttpStatus.UNPROCESSABLE_CONTENT),
  /** The body is larger than allowed. */
  TOO_LARGE("request.too-large", HttpStatus.CONTENT_TOO_LARGE),
  /** There is nothing at this address. */
  NOT_FOUND("request.not-found", HttpStatus.NOT_FOUND),
  /** The address does not know this method. */
  METHOD("request.method", HttpStatus.METHOD_NOT_ALLOWED),
  /** The body is of a type that is not read here. */
  MEDIA_TYPE("request.media-type", HttpStatus.UNSUPPORTED_MEDIA_TYPE),
  /** No type that the caller accepts can be given. */
  NOT_ACCEPTABLE("request.not-acceptable", HttpStatus.NOT_ACCEPTABLE),
  /** No token, or one that is not valid. */
  UNAUTHENTICATED("auth.missing", HttpStatus.UNAUTHORIZED),
  /** The token does not allow this. */
  FORBIDDEN("auth.scope", HttpStatus.FORBIDDEN),
  /** The Idempotency-Key is not 1 to 255 visible ASCII characters. */
  KEY_INVALID("request.key-invalid", HttpStatus.BAD_REQUEST),
  /** The Idempotency-Key came before, with another request. */
  KEY_REUSED("request.key-reused", HttpStatus.UNPROCESSABLE_CONTENT),
  /** If-Match is not one strong entity tag with a version. */
  VERSION_INVALID("request.version-invalid", HttpStatus.BAD_REQUEST),
  /** If-Match names a version that is not the current one. */
  VERSION_STALE("request.version-stale", HttpStatus.PRECONDITION_FAILED),
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

  RequestProblem(String code, HttpStatus status) {
    this.code = code;
    this.status = status;
  }

  /** The stable code. */
  public String code() {
    return code;
  }

  /** The HTTP status it is answered with. */
  public HttpStatus status() {
    return status;
  }
}
