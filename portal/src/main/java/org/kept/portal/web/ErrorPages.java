package org.kept.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kept.portal.page.Freshness;
import org.kept.portal.page.NoSuchCommitmentException;
import org.kept.portal.upstream.NotUnderstoodException;
import org.kept.portal.upstream.UnreachableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What a reader sees instead of a page: what is the matter, and where to go on. */
@ControllerAdvice
class ErrorPages {

  private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

  private static final String RETRY_SECONDS = "30";

  private final Frames frames;

  ErrorPages(Frames frames) {
    this.frames = frames;
  }

  @ExceptionHandler
  ModelAndView noSuchCommitment(
      NoSuchCommitmentException e, HttpServletRequest request, HttpServletResponse response) {
    return page(HttpStatus.NOT_FOUND, "notFound.commitment", request, response);
  }

  @ExceptionHandler
  ModelAndView unreachable(
      UnreachableException e, HttpServletRequest request, HttpServletResponse response) {
    log.warn("A page cannot be shown: {}", e.getMessage());
    response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    return page(HttpStatus.SERVICE_UNAVAILABLE, "away." + e.service(), request, response);
  }

  @ExceptionHandler
  ModelAndView notUnderstood(
      NotUnderstoodException e, HttpServletRequest request, HttpServletResponse response) {
    return page(HttpStatus.BAD_REQUEST, "badRequest.text", request, response);
  }

  @ExceptionHandler
  ModelAndView other(Exception e, HttpServletRequest request, HttpServletResponse response) {
    HttpStatus status =
        e instanceof ErrorResponse known
            ? HttpStatus.valueOf(known.getStatusCode().value())
            : HttpStatus.INTERNAL_SERVER_ERROR;
    if (status.is5xxServerError()) {
      log.error("A page failed", e);
      return page(status, "server.text", request, response);
    }
    return status == HttpStatus.NOT_FOUND
        ? page(status, "notFound.text", request, response)
        : page(status, "badRequest.text", request, response);
  }

  /** For what the container refused before any page was asked. */
  ModelAndView page(
      HttpStatus status, String text, HttpServletRequest request, HttpServletResponse response) {
    Freshness.PASSING.mark(response);
    var page = new ModelAndView("error", status);
    page.addObject("frame", frames.of(request));
    page.addObject("titleKey", "error." + text.substring(0, text.indexOf('.')) + ".title");
    page.addObject("textKey", "error." + text);
    return page;
  }
}
