package org.kept.servicekit.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kept.servicekit.problem.Problems;
import org.kept.servicekit.problem.RequestProblem;
import org.kept.servicekit.problem.Told;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.ExpressionAuthorizationDecision;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** 401 and 403 as RFC 6750 has them in {@code WWW-Authenticate}, with a problem as body. */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

  private static final Pattern SCOPE = Pattern.compile("SCOPE_([a-z:]+)");

  private final AuthenticationEntryPoint unauthenticated =
      new BearerTokenAuthenticationEntryPoint();
  private final AccessDeniedHandler forbidden = new BearerTokenAccessDeniedHandler();
  private final Problems problems;

  Refusals(Problems problems) {
    this.problems = problems;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException, ServletException {
    unauthenticated.commence(request, response, e);
    problems.write(Told.of(RequestProblem.UNAUTHENTICATED), request, response);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
      throws IOException, ServletException {
    forbidden.handle(request, response, e);
    problems.write(forbidden(e), request, response);
  }

  /** The condition of {@code @PreAuthorize} names the scope, which is what a caller has to know. */
  private static Told forbidden(AccessDeniedException e) {
    if (e instanceof AuthorizationDeniedException denied
        && denied.getAuthorizationResult() instanceof ExpressionAuthorizationDecision decision) {
      Matcher scope = SCOPE.matcher(decision.getExpression().getExpressionString());
      if (scope.find()) {
        return Told.of(RequestProblem.FORBIDDEN, Map.of("scope", scope.group(1))).as("named");
      }
    }
    return Told.of(RequestProblem.FORBIDDEN);
  }
}
