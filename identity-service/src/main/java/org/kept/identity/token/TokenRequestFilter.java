package org.kept.identity.token;

import com.mongodb.MongoException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.kept.identity.web.OAuthError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before the token endpoint: refuses a client that failed too often, and says so when the
 * store is away.
 *
 * <p>Failures are counted a client id and address together, so that a stranger's guesses do not
 * lock out the client they are about.
 */
class TokenRequestFilter extends OncePerRequestFilter {

  private static final Logger log = LoggerFactory.getLogger(TokenRequestFilter.class);
  private static final int LONGEST_ID = 64;

  private final FailureLimit limit;
  private final Clock clock;

  TokenRequestFilter(FailureLimit limit, Clock clock) {
    this.limit = limit;
    this.clock = clock;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !TokenSecurity.TOKEN_PATH.equals(request.getServletPath());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String key = clientId(request) + " " + request.getRemoteAddr();
    Duration wait = limit.wait(key, clock.instant());
    if (wait.isPositive()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
      OAuthError.TEMPORARILY_UNAVAILABLE.write(
          response, HttpStatus.TOO_MANY_REQUESTS, "Too many failed requests; wait and try again");
      return;
    }
    try {
      chain.doFilter(request, response);
    } catch (MongoException e) {
      log.warn("The client store does not answer: {}", e.getMessage());
      response.setHeader(HttpHeaders.RETRY_AFTER, "5");
      OAuthError.TEMPORARILY_UNAVAILABLE.write(
          response, HttpStatus.SERVICE_UNAVAILABLE, "The client store does not answer; try again");
    }
    HttpStatus status = HttpStatus.valueOf(response.getStatus());
    if (status.is4xxClientError()) {
      limit.failed(key, clock.instant());
    } else if (status.is2xxSuccessful()) {
      limit.succeeded(key);
    }
  }

  /** Whom the request claims to be, before anything has been proved; empty when it does not say. */
  private static String clientId(HttpServletRequest request) {
    String id = basicUser(request.getHeader(HttpHeaders.AUTHORIZATION));
    if (id == null) {
      id = request.getParameter("client_id");
    }
    return id == null ? "" : id.substring(0, Math.min(id.length(), LONGEST_ID));
  }

  private static @Nullable String basicUser(@Nullable String header) {
    if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
      return null;
    }
    try {
      String pair =
          new String(Base64.getDecoder().decode(header.substring(6)), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return colon < 0 ? null : pair.substring(0, colon);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
