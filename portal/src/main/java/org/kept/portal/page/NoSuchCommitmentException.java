package org.kept.portal.page;

/** No published commitment has this slug. */
public class NoSuchCommitmentException extends RuntimeException {

  NoSuchCommitmentException(String slug) {
    super(slug);
  }
}
