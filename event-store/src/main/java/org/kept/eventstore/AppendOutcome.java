package org.kept.eventstore;

/** What became of one commit that was to be appended. */
public sealed interface AppendOutcome {

  /** It is in the store, for good. */
  record Appended(CommitRef ref) implements AppendOutcome {}

  /** Its request had made a commit before; {@code ref} is that one and nothing was added. */
  record AlreadyDone(CommitRef ref) implements AppendOutcome {}

  /** Another commit has its place in the stream; nothing was added. */
  record Conflict(String stream, long firstSeq) implements AppendOutcome {}

  /** One of its events is larger than the store takes; nothing was sent. */
  record TooLarge(EventTooLargeException reason) implements AppendOutcome {}

  /**
   * No answer came. It may be stored, or yet become so; {@link CommitStore#findByRequest} tells
   * once the store answers again.
   */
  record Unknown(UnknownOutcomeException reason) implements AppendOutcome {}
}
