package org.kept.servicekit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kept.servicekit.Trace;

/** W3C trace context of a request: the caller's if it is valid, a new one if not. */
final class TraceParent {

  private static final Pattern VALID =
      Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
  private static final String ATTRIBUTE = TraceParent.class.getName();

  private TraceParent() {}

  /** The same for one request however often it is asked. */
  static String of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof String known) {
      return known;
    }
    String header = request.getHeader("traceparent");
    String trace = isValid(header) ? header : fresh();
    request.setAttribute(ATTRIBUTE, trace);
    return trace;
  }

  /** The trace id within it, 32 hexadecimal digits. */
  static String traceId(HttpServletRequest request) {
    return Trace.id(of(request));
  }

  private static boolean isValid(@Nullable String header) {
    return header != null && VALID.matcher(header).matches();
  }

  private static String fresh() {
    String trace = UUID.randomUUID().toString().replace("-", "");
    long span = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
    return "00-%s-%016x-01".formatted(trace, span);
  }
}
