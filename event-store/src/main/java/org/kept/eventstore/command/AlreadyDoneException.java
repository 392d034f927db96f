package org.kept.eventstore.command;

import org.kept.eventstore.CommitRef;

/** The request was granted before, by somebody who was quicker by a hair. */
final class AlreadyDoneException extends RuntimeException {

  private final transient CommitRef commit;

  AlreadyDoneException(CommitRef commit) {
    super("request %s of stream %s is done".formatted(commit.request(), commit.stream()));
    this.commit = commit;
  }

  CommitRef commit() {
    return commit;
  }
}
