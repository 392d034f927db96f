package org.kept.commitment.write.savedraft;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.events.Wording;
import org.kept.commitment.model.CommitmentId;

/**
 * A draft as it is being written.
 *
 * @param revision counts the saves that changed something
 * @param changed the revision that last changed a field; a field that is missing here is as it was
 *     when the copy was made
 * @param settled what the stream says, as far as this copy knows
 * @param settledAt when it last became an event, or could not
 * @param version of the stream, as far as this copy knows
 * @param sent what was sent to the stream to follow that version, as an edit or a submission, with
 *     an outcome that this copy does not know; null if nothing was
 * @param writer who saved last; null if nobody did
 */
public record WorkingCopy(
    CommitmentId id,
    long revision,
    Wording wording,
    Map<String, Long> changed,
    Wording settled,
    Instant settledAt,
    long version,
    @Nullable Wording sent,
    @Nullable Writer writer) {

  /** Who an event is of that nobody asked for: the token's subject, and the role of that day. */
  record Writer(String id, String role) {}

  public WorkingCopy {
    changed = Map.copyOf(changed);
  }

  static WorkingCopy of(CommitmentId id, Wording said, long version, Instant now) {
    return new WorkingCopy(id, 0, said, Map.of(), said, now, version, null, null);
  }

  /** What nobody writes in. */
  static WorkingCopy unopened(CommitmentId id, Wording said, long version) {
    return new WorkingCopy(id, 0, said, Map.of(), said, Instant.EPOCH, version, null, null);
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
    return new WorkingCopy(
        id, revision + 1, newWording, revisions, settled, settledAt, version, sent, writer);
  }

  /** The same, last saved by somebody. */
  WorkingCopy writtenBy(Writer somebody) {
    return new WorkingCopy(
        id, revision, wording, changed, settled, settledAt, version, sent, somebody);
  }

  /** The same, to be tried again as if it had settled now. */
  WorkingCopy putOff(Instant now) {
    return new WorkingCopy(id, revision, wording, changed, settled, now, version, sent, writer);
  }

  /**
   * The same, knowing what the stream says at a version: what was said there meanwhile is taken
   * over, what went there from here is not, since more may have been saved after it.
   */
  WorkingCopy after(Wording said, long at) {
    if (at <= version) {
      return this; // It was read before somebody else caught up.
    }
    WorkingCopy now = said.equals(settled) || said.equals(sent) ? this : takingOver(said);
    return new WorkingCopy(
        id, now.revision, now.wording, now.changed, said, settledAt, at, null, writer);
  }

  private WorkingCopy takingOver(Wording said) {
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
    return saying(DraftFields.wording(merged));
  }

  /** On its way into the stream as it is: who saves now has to get there too. */
  WorkingCopy sending() {
    return new WorkingCopy(
        id, revision, wording, changed, settled, settledAt, version, wording, writer);
  }

  /** The same, knowing that the stream says this at a version, by an event of that moment. */
  WorkingCopy settledAs(Wording said, long at, Instant now) {
    return at <= version
        ? new WorkingCopy(id, revision, wording, changed, settled, now, version, sent, writer)
        : new WorkingCopy(id, revision, wording, changed, said, now, at, null, writer);
  }

  /** The same without what is no event; for what the stream will take no more. */
  WorkingCopy withoutUnsettled() {
    return saying(settled);
  }
}
