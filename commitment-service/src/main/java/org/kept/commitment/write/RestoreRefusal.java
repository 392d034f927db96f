package org.kept.commitment.write;

import org.kept.eventstore.command.Rule;

/** Why a stream of an archive is not restored. */
public sealed interface RestoreRefusal extends CommitmentRefusal {

  @Rule(code = "restore.format", kind = Kind.INVALID, field = "format")
  record Format(String format) implements RestoreRefusal {}

  @Rule(code = "restore.unreadable", kind = Kind.INVALID, field = "streams")
  record Unreadable(String stream, String reason) implements RestoreRefusal {}

  @Rule(code = "restore.not-whole", kind = Kind.INVALID, field = "streams")
  record NotWhole(String stream) implements RestoreRefusal {}

  @Rule(code = "restore.incomplete", kind = Kind.INVALID, field = "streams")
  record Incomplete(String stream) implements RestoreRefusal {}

  @Rule(code = "restore.other-history", kind = Kind.CONFLICT, field = "streams")
  record OtherHistory(String stream) implements RestoreRefusal {}
}
