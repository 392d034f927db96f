package org.kept.notification.model;

/** What came of handing a mail to a server. */
public sealed interface Delivery {

  /** The server answered 250 to the whole mail. */
  record Taken() implements Delivery {}

  /** There was no server to hand it to, so it certainly did not take it. */
  record Unreachable() implements Delivery {}

  /**
   * The server said 4xx.
   *
   * @param code reply code and, if given, enhanced status code: {@code 451 4.7.1}
   */
  record TryLater(String code) implements Delivery {}

  /**
   * The server said 5xx.
   *
   * @param code reply code and, if given, enhanced status code: {@code 550 5.1.1}
   * @param deadAddress whether it is the address that is wrong, so that nothing may be sent to it
   *     again
   */
  record Refused(String code, boolean deadAddress) implements Delivery {}

  /** The line broke while the server had the mail; nobody can tell whether it took it. */
  record Uncertain() implements Delivery {}
}
