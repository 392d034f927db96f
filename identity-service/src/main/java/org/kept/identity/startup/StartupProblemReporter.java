package org.kept.identity.startup;

import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

/** Says a {@link StartupProblemException} in one line instead of a stack trace. */
class StartupProblemReporter implements SpringBootExceptionReporter {

  /** Spring Boot makes reporters with the context that failed; the message needs nothing of it. */
  StartupProblemReporter(@Nullable ConfigurableApplicationContext context) {}

  @Override
  public boolean reportException(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof StartupProblemException) {
        LoggerFactory.getLogger(StartupProblemException.class).error(t.getMessage());
        return true;
      }
    }
    return false;
  }
}
