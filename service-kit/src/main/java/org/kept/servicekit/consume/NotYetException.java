package org.kept.servicekit.consume;

/** Something an event depends on has not arrived, and will: a definition on another topic. */
public final class NotYetException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Says what is waited for.
   *
   * @param missing for the log, for example {@code definition of commitment 0199...}
   */
  public NotYetException(String missing) {
    super("waiting for " + missing);
  }
}
