package org.kept.servicekit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kept.servicekit.problem.Problems;
import org.kept.servicekit.problem.RequestProblem;
import org.kept.servicekit.problem.Told;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Refuses bodies that are too large before reading them whole, and keeps the bytes of the others,
 * which the request's digest is made of. Forms are read by the server itself, under its own limit;
 * of those only the announced length is looked at.
 */
final class BodyFilter extends OncePerRequestFilter {

  private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");

  private final int standard;
  private final Map<PathPattern, Integer> byPattern = new LinkedHashMap<>();
  private final Problems problems;

  BodyFilter(BodyLimits limits, Problems problems) {
    this.standard = limits.standard();
    this.problems = problems;
    limits
        .byPattern()
        .forEach(
            (pattern, limit) ->
                byPattern.put(PathPatternParser.defaultInstance.parse(pattern), limit));
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return WITHOUT_BODY.contains(request.getMethod());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    int limit = limit(request);
    if (request.getContentLengthLong() > limit) {
      refuse(limit, request, response);
    } else if (isReadByServer(request.getContentType())) {
      chain.doFilter(request, response);
    } else {
      byte[] body = request.getInputStream().readNBytes(limit + 1);
      if (body.length > limit) {
        refuse(limit, request, response);
      } else {
        chain.doFilter(new KeptBody(request, body), response);
      }
    }
  }

  private int limit(HttpServletRequest request) {
    PathContainer path = PathContainer.parsePath(request.getRequestURI());
    return byPattern.entrySet().stream()
        .filter(entry -> entry.getKey().matches(path))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(standard);
  }

  private static boolean isReadByServer(@Nullable String contentType) {
    return contentType != null
        && contentType.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
  }

  /** The rest of the body is not read, so the connection cannot serve another request. */
  private void refuse(int limit, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader(HttpHeaders.CONNECTION, "close");
    problems.write(Told.of(RequestProblem.TOO_LARGE, Map.of("limit", limit)), request, response);
  }
}
