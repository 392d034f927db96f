package org.kept.notification.model.digest;

import java.util.List;
import java.util.Optional;

/**
 * What a range of entries comes to for one subject. Only the balance is news: what was reported and
 * taken back before anybody was told of it is not.
 *
 * @param entries all of one milestone, or all recounts of one deliverable, in order, at least one
 */
record SubjectHistory(List<Entry> entries) {

  private boolean isNew() {
    return entries.getFirst().kind() == Entry.Kind.REPORTED;
  }

  /** The last entry that settled whether it counts; the first of all if none did. */
  private Entry settled() {
    return entries.stream()
        .filter(entry -> entry.kind().takesBack() || entry.kind().restores())
        .reduce((earlier, later) -> later)
        .orElse(entries.getFirst());
  }

  private boolean wasInDoubt() {
    return entries.stream()
        .filter(entry -> entry.kind().takesBack() || entry.kind().restores())
        .findFirst()
        .filter(entry -> entry.kind().restores())
        .isPresent();
  }

  boolean isAdded() {
    return isTold() && reportCounts();
  }

  /** Reported, for example, of a time outside the window. */
  boolean isLeftOut() {
    return isTold() && !reportCounts();
  }

  private boolean isTold() {
    return isNew() && !settled().kind().takesBack();
  }

  private boolean reportCounts() {
    return entries.stream().filter(e -> e.kind() == Entry.Kind.REPORTED).allMatch(Entry::counts);
  }

  /** The entry that explains why a number which was told reads otherwise now, if one does. */
  Optional<Entry> correction() {
    if (isNew()) {
      return Optional.empty();
    }
    if (has(Entry.Kind.RECOUNTED)) {
      return last(Entry.Kind.RECOUNTED);
    }
    Entry settled = settled();
    boolean changed = settled.kind().takesBack() || (settled.kind().restores() && wasInDoubt());
    return changed ? Optional.of(settled) : last(Entry.Kind.CORRECTED);
  }

  boolean has(Entry.Kind kind) {
    return entries.stream().anyMatch(entry -> entry.kind() == kind);
  }

  Entry latest() {
    return entries.getLast();
  }

  private Optional<Entry> last(Entry.Kind kind) {
    return entries.stream().filter(entry -> entry.kind() == kind).reduce((a, b) -> b);
  }
}
