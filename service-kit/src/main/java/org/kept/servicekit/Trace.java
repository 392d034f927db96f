package org.kept.servicekit;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Has every log line about one command carry its trace id ({@code %X{trace}}): those of its request
 * and those of every projection of what came of it, in whichever process. The steps themselves are
 * told by the logger {@code org.kept.trace} at level debug, so that one command can be followed.
 */
public final class Trace {

  /** Under which the trace id stands in the logging context. */
  public static final String KEY = "trace";

  private static final Logger LOG = LoggerFactory.getLogger("org.kept.trace");
  private static final int BEGIN = 3;
  private static final int END = 35;

  private Trace() {}

  /** The trace id within a W3C {@code traceparent}, 32 hexadecimal digits. */
  public static String id(String traceparent) {
    return traceparent.substring(BEGIN, END);
  }

  /** Does the work with the trace id in the logging context. */
  public static <T> T during(@Nullable String traceparent, Supplier<T> work) {
    if (traceparent == null || traceparent.length() < END) {
      return work.get();
    }
    String before = MDC.get(KEY);
    MDC.put(KEY, id(traceparent));
    try {
      return work.get();
    } finally {
      if (before == null) {
        MDC.remove(KEY);
      } else {
        MDC.put(KEY, before);
      }
    }
  }

  /** Tells one step of a command's way. */
  public static void tell(@Nullable String traceparent, String step, Object... values) {
    if (LOG.isDebugEnabled()) {
      during(
          traceparent,
          () -> {
            LOG.debug(step, values);
            return step;
          });
    }
  }
}
