package org.kept.embedded;

import de.bwaldvogel.mongo.exception.MongoServerError;
import org.jspecify.annotations.Nullable;

/**
 * The answer to every command once the store could not be written: whether the last writes are kept
 * is not known.
 */
final class StoreFailedException extends MongoServerError {
  private static final int OPERATION_FAILED = 96;

  StoreFailedException(@Nullable Throwable cause) {
    super(
        OPERATION_FAILED,
        "OperationFailed",
        "The embedded database could not write its file ("
            + reason(cause)
            + ") and refuses all commands: make room on its disk or repair it, and start again; all that was acknowledged is kept",
        cause);
  }

  private static String reason(@Nullable Throwable cause) {
    Throwable root = cause;
    while (root != null && root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root);
  }
}
