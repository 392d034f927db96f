package org.kept.progress.read.counts;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.kept.progress.model.CommitmentDefinition;
import org.kept.progress.model.Definitions;

/** One commitment is known, whose definition may change, and nobody who belongs anywhere. */
@FunctionalInterface
interface OneCommitment extends Definitions {

  CommitmentDefinition definition();

  @Override
  default Optional<CommitmentDefinition> commitment(String idOrSlug) {
    return Optional.of(definition());
  }

  @Override
  default Map<String, CommitmentDefinition> commitments(Collection<String> ids) {
    CommitmentDefinition now = definition();
    return Map.of(now.id(), now);
  }

  @Override
  default boolean isMember(String organizationId, String actorId) {
    return false;
  }

  @Override
  default boolean hadPart(String organizationId, String actorId) {
    return false;
  }
}
