package org.kept.eventstore;

import org.jspecify.annotations.Nullable;

/**
 * The store did not say whether a commit was written. Asking again with the same request key
 * resolves it: either the commit is found, or it is made then.
 */
public final class UnknownOutcomeException extends RuntimeException {

  public UnknownOutcomeException(String stream, String request, @Nullable Throwable cause) {
    super("it is not known whether request %s of stream %s is stored".formatted(request, stream));
    initCause(cause);
  }
}
