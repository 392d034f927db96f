package org.kept.notification.write.mailing;

/** What happened cannot be known now; a digest has to wait, and loses nothing by it. */
public final class ActivityUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ActivityUnavailableException(String reason, Exception cause) {
    super(reason, cause);
  }

  public ActivityUnavailableException(String reason) {
    super(reason);
  }
}
