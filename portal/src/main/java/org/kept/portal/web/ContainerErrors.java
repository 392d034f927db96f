package org.kept.portal.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The error page for what went wrong outside of any page. */
@Controller
class ContainerErrors implements ErrorController {

  private final ErrorPages pages;

  ContainerErrors(ErrorPages pages) {
    this.pages = pages;
  }

  @RequestMapping("/error")
  ModelAndView error(HttpServletRequest request, HttpServletResponse response) {
    HttpStatus status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? HttpStatus.valueOf(code)
            : HttpStatus.NOT_FOUND;
    return pages.page(status, text(status), request, response);
  }

  private static String text(HttpStatus status) {
    if (status == HttpStatus.SERVICE_UNAVAILABLE) {
      return "busy.text";
    }
    if (status.is5xxServerError()) {
      return "server.text";
    }
    return status == HttpStatus.NOT_FOUND ? "notFound.text" : "badRequest.text";
  }
}
