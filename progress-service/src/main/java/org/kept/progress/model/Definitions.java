package org.kept.progress.model;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What this service has been told about commitments and organizations so far. */
public interface Definitions {

  /** By id or slug; empty if it is not published, or not heard of yet. */
  Optional<CommitmentDefinition> commitment(String idOrSlug);

  /** Those of these commitments that are known, by id. */
  Map<String, CommitmentDefinition> commitments(Collection<String> ids);

  /** Whether a person belongs to an organization, as far as is known here. */
  boolean isMember(String organizationId, String actorId);

  /** Whether a person belongs or once belonged to an organization, as far as is known here. */
  boolean hadPart(String organizationId, String actorId);
}
