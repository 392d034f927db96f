package org.kept.commitment.read.commitments;

import java.util.Optional;
import org.kept.contracts.values.DraftContent;
import org.kept.servicekit.security.Actor;

/** What of drafts is in no event yet. */
@FunctionalInterface
public interface BeingWritten {

  /** A draft with all that was saved of it; empty for who does not write it, or if nobody does. */
  Optional<DraftContent> of(String commitmentId, Actor reader);
}
