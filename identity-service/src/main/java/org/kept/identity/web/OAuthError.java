package org.kept.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** The error codes of RFC 6749, 6750 and 7591 that this service answers with itself. */
public enum OAuthError {
  INVALID_REQUEST,
  INVALID_TOKEN,
  INSUFFICIENT_SCOPE,
  INVALID_CLIENT_METADATA,
  TEMPORARILY_UNAVAILABLE,
  SERVER_ERROR;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** As it stands in an answer: {@code invalid_request}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Map<String, String> body(String description) {
    return Map.of("error", code(), "error_description", description);
  }

  public ResponseEntity<Object> response(HttpStatus status, String description) {
    return ResponseEntity.status(status).body(body(description));
  }

  /** For filters, which stand before everything that could write a body for them. */
  public void write(HttpServletResponse response, HttpStatus status, String description)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    JSON.writeValue(response.getOutputStream(), body(description));
  }
}
