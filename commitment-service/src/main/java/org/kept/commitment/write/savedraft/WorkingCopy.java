package org.kept.commitment.write.savedraft;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.kept.commitment.events.Wording;
import org.kept.commitment.model.Commitment;
import org.kept.commitment.model.CommitmentId;

/**
 * A draft as it is being written.
 *
 * @param revision counts the saves that changed something
 * @param changed the revision that last changed a field; a field that is missing here is as it was
 *     when the copy was made
 * @param settled what the stream says, as far as this copy knows
 * @param settledAt when it last became an event
 */
public record WorkingCopy(
    CommitmentId id,
    long revision,
    Wording wording,
    Map<String, Long> changed,
    Wording settled,
    Instant settledAt) {

  public WorkingCopy {
    changed = Map.copyOf(changed);
  }

  static WorkingCopy of(CommitmentId id, Wording said, Instant now) {
    return new WorkingCopy(id, 0, said, Map.of(), said, now);
  }

  /** Who never opened a draft cannot know a revision to base anything on. */
  static WorkingCopy unopened(Commitment.Existing draft) {
    Wording said = draft.particulars().wording();
    return new WorkingCopy(draft.particulars().id(), -1, said, Map.of(), said, Instant.EPOCH);
  }

  boolean isSettled() {
    return wording.equals(settled);
  }

  /** Whether a field was changed after a revision. */
  boolean isNewer(String field, long than) {
    return changed.getOrDefault(field, 0L) > than;
  }

  WorkingCopy saying(Wording newWording) {
    Map<String, Object> before = DraftFields.of(wording);
    Map<String, Object> after = DraftFields.of(newWording);
    Set<String> fields = new HashSet<>(before.keySet());
    fields.addAll(after.keySet());
    fields.removeIf(field -> Objects.equals(before.get(field), after.get(field)));
    if (fields.isEmpty() && newWording.equals(wording)) {
      return this;
    }
    Map<String, Long> revisions = new HashMap<>(changed);
    fields.forEach(field -> revisions.put(field, revision + 1));
    return new WorkingCopy(id, revision + 1, newWording, revisions, settled, settledAt);
  }

  /** The same, knowing what the stream says now: what was said there meanwhile is taken over. */
  WorkingCopy after(Wording said) {
    if (said.equals(settled)) {
      return this;
    }
    Map<String, Object> merged = DraftFields.of(wording);
    Map<String, Object> before = DraftFields.of(settled);
    Map<String, Object> now = DraftFields.of(said);
    Set<String> fields = new LinkedHashSet<>(now.keySet());
    fields.addAll(before.keySet());
    for (String field : fields) {
      Object told = now.get(field);
      if (!Objects.equals(before.get(field), told)) {
        if (told == null) {
          merged.remove(field);
        } else {
          merged.put(field, told);
        }
      }
    }
    return saying(DraftFields.wording(merged)).settledAs(said, settledAt);
  }

  WorkingCopy settledAs(Wording said, Instant at) {
    return new WorkingCopy(id, revision, wording, changed, said, at);
  }
}
