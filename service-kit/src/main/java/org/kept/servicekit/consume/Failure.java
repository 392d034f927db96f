package org.kept.servicekit.consume;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import java.io.IOException;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.kept.contracts.UnreadableEventException;

/** What an exception says about the events that caused it. */
enum Failure {
  /** Nothing: a server is out of reach. */
  OUTAGE,
  /** Something they depend on has not arrived. */
  NOT_YET,
  /** A predecessor is missing. */
  GAP,
  /** They mean nothing to this version, however often they are tried. */
  UNREADABLE,
  /** They cannot be projected as things stand. */
  POISON;

  private static final List<Class<? extends Exception>> OUTAGES =
      List.of(
          ParkingFailedException.class,
          KafkaException.class,
          IOException.class,
          MongoSocketException.class,
          MongoTimeoutException.class,
          MongoInterruptedException.class,
          MongoSecurityException.class,
          MongoNotPrimaryException.class,
          MongoNodeIsRecoveringException.class,
          MongoConnectionPoolClearedException.class,
          MongoServerUnavailableException.class,
          MongoExecutionTimeoutException.class,
          MongoWriteConcernException.class);

  /**
   * Judges by the first cause that says something. What only looks like poison because the whole
   * database is unwell does no harm: parking is a write too, and fails as an outage.
   */
  static Failure of(Throwable thrown) {
    for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case NotYetException e -> {
          return NOT_YET;
        }
        case SequenceGapException e -> {
          return GAP;
        }
        case UnreadableEventException e -> {
          return UNREADABLE;
        }
        default -> {
          if (isOutage(cause)) {
            return OUTAGE;
          }
        }
      }
    }
    return POISON;
  }

  private static boolean isOutage(Throwable cause) {
    return OUTAGES.stream().anyMatch(type -> type.isInstance(cause))
        || (cause instanceof MongoException e
            && (e.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL)
                || e.hasErrorLabel("RetryableWriteError")));
  }
}
