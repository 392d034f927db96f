package org.kept.servicekit.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.kept.contracts.ContractJson;
import org.kept.servicekit.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * A request line or header that the server itself cannot read, as a problem. Nothing of ours sees
 * such a request, not even its languages, so it is told in English. Public, because the server
 * makes it by its name.
 */
public final class UnreadableRequest extends ErrorReportValve {

  private static final Logger LOG = LoggerFactory.getLogger(UnreadableRequest.class);

  private static final byte[] PROBLEM =
      ContractJson.MAPPER.writeValueAsBytes(
          new Problem(
              "/problems/request.malformed",
              "The request cannot be understood",
              HttpStatus.BAD_REQUEST.value(),
              "The request line or a header cannot be read. In an address, write everything but"
                  + " letters a to z, digits and -._~ percent-encoded as UTF-8, for example"
                  + " W%C3%84TER.",
              "request.malformed",
              "path",
              null,
              null,
              null));

  @Override
  protected void report(Request request, Response response, Throwable throwable) {
    if (response.getStatus() != HttpStatus.BAD_REQUEST.value()
        || response.getContentWritten() > 0) {
      super.report(request, response, throwable);
    } else if (response.setErrorReported()) {
      try {
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(PROBLEM);
        response.finishResponse();
      } catch (IOException e) {
        LOG.debug("nobody is there to be told", e);
      }
    }
  }
}
