package org.kept.httpserver;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;

/**
 * Takes so many requests at once and refuses the next at its door, with 503 and Retry-After: what
 * was taken is carried out in time. Below the server's limit of threads, so that there is always
 * one to refuse with, and to answer for the health of the server. Its error page says it in words.
 */
final class Admission implements Filter {

  private static final String HEALTH = "/actuator/";
  private static final int RETRY_SECONDS = 1;

  private final Semaphore places;

  Admission(int places) {
    this.places = new Semaphore(places);
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (((HttpServletRequest) request).getRequestURI().startsWith(HEALTH)) {
      chain.doFilter(request, response);
    } else if (places.tryAcquire()) {
      try {
        chain.doFilter(request, response);
      } finally {
        places.release();
      }
    } else {
      HttpServletResponse refused = (HttpServletResponse) response;
      refused.setIntHeader("Retry-After", RETRY_SECONDS);
      refused.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
  }
}
