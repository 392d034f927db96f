package org.kept.servicekit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.kept.servicekit.problem.Problems;
import org.kept.servicekit.problem.RequestProblem;
import org.kept.servicekit.problem.Told;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes so many requests at once and refuses the next at its door, with 503 and Retry-After: what
 * was taken is carried out in time. Below the server's thread limit (200), so that there is always
 * a thread to refuse with; health is always answered.
 */
final class Admission extends OncePerRequestFilter {

  private static final String HEALTH = "/actuator/";

  private final Semaphore places;
  private final Problems problems;

  Admission(int places, Problems problems) {
    this.places = new Semaphore(places);
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith(HEALTH);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!places.tryAcquire()) {
      problems.write(Told.of(RequestProblem.OVERLOADED).retryAfter(1), request, response);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      places.release();
    }
  }
}
