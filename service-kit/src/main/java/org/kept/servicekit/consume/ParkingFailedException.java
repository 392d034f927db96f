package org.kept.servicekit.consume;

/**
 * What is known of parked streams could not be read or written. Whatever the cause, nothing may be
 * passed over meanwhile, so it counts as an outage.
 */
final class ParkingFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ParkingFailedException(RuntimeException cause) {
    super("parked streams cannot be read or written: " + cause.getMessage(), cause);
  }
}
