package org.kept.servicekit.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import org.kept.servicekit.problem.Problems;
import org.kept.servicekit.problem.RequestProblem;
import org.kept.servicekit.problem.Told;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What failed before a controller was reached: in a filter, in the server itself. */
@RestController
@AnyParameters
final class ErrorPage implements ErrorController {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorPage.class);

  private final Problems problems;

  ErrorPage(Problems problems) {
    this.problems = problems;
  }

  @RequestMapping("${spring.web.error.path:${error.path:/error}}")
  ResponseEntity<Object> error(HttpServletRequest request) {
    Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    // The issuer is away: found out when its keys are asked for, or already when it is looked up.
    if (thrown instanceof AuthenticationServiceException
        || thrown instanceof JwtDecoderInitializationException) {
      LOG.warn("Tokens cannot be checked: {}", thrown.toString());
      return problems.answer(Told.of(RequestProblem.OVERLOADED).retryAfter(1), request);
    }
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    // Said by the filter that lets requests in, with when to come back.
    if (Integer.valueOf(HttpStatus.SERVICE_UNAVAILABLE.value()).equals(status)) {
      return problems.answer(Told.of(RequestProblem.OVERLOADED), request);
    }
    RequestProblem problem =
        status == null ? RequestProblem.NOT_FOUND : problem(((Integer) status).intValue());
    if (problem == RequestProblem.ERROR) {
      String id = TraceParent.traceId(request);
      LOG.error("A request failed outside its controller, {}: {}", id, thrown);
      return problems.answer(Told.of(problem, Map.of("id", id)).logged(id), request);
    }
    return problems.answer(Told.of(problem), request);
  }

  private static RequestProblem problem(int status) {
    return Arrays.stream(RequestProblem.values())
        .filter(problem -> problem.status().value() == status)
        .findFirst()
        .orElse(RequestProblem.ERROR);
  }
}
