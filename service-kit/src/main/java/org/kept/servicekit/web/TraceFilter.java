package org.kept.servicekit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kept.servicekit.Trace;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every log line of a request its trace id. */
final class TraceFilter extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    MDC.put(Trace.KEY, TraceParent.traceId(request));
    try {
      chain.doFilter(request, response);
    } finally {
      Trace.tell(
          TraceParent.of(request),
          "{} {} answered {}",
          request.getMethod(),
          request.getRequestURI(),
          response.getStatus());
      MDC.remove(Trace.KEY);
    }
  }
}
