package org.kept.portal.page;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/** How long a browser may show a page again without asking. */
public enum Freshness {
  /** Kept by the browser, but asked for each time; an unchanged page costs a few bytes. */
  REVALIDATED("no-cache"),
  /** Shown while something is away, or about an error: never kept. */
  PASSING("no-store");

  private final String cacheControl;

  Freshness(String cacheControl) {
    this.cacheControl = cacheControl;
  }

  public void mark(HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, cacheControl);
    response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
  }
}
