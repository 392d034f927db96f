package org.kept.commitment.write.savedraft;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.model.Organization;

/**
 * Let these fields of a draft be this.
 *
 * @param basedOn the revision that the writer had before them
 * @param fields value by field, see {@link DraftFields}; empty for nothing
 * @param removed keys of deliverables that are to go
 * @param maker as its stream says when the command is given
 */
public record SaveDraft(
    CommitmentId id,
    long basedOn,
    Map<String, Optional<Object>> fields,
    Set<String> removed,
    Actor by,
    Organization maker) {
  public SaveDraft {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    removed = Set.copyOf(removed);
  }
}
