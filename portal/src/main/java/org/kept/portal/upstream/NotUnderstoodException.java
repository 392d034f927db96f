package org.kept.portal.upstream;

/** A service could make nothing of what it was asked, because of what stands in the address. */
public class NotUnderstoodException extends RuntimeException {

  NotUnderstoodException(String question) {
    super(question);
  }
}
