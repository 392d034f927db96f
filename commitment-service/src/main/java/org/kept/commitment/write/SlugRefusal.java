package org.kept.commitment.write;

import org.kept.eventstore.command.Refusal.Kind;
import org.kept.eventstore.command.Rule;

/** Why a readable name for an address cannot be had. */
public sealed interface SlugRefusal extends CommitmentRefusal {

  @Rule(code = "slug.malformed", kind = Kind.INVALID, field = "slug")
  record Malformed(int min, int max) implements SlugRefusal {}

  @Rule(code = "slug.taken", kind = Kind.CONFLICT, field = "slug")
  record Taken(String slug) implements SlugRefusal {}
}
