package org.kept.progress.read.counts;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kept.progress.model.CommitmentDefinition;
import org.kept.progress.model.counting.Tally;

/**
 * What the milestones of a commitment add up to.
 *
 * @param version rises by one with each write; a write that finds another one than was read does
 *     nothing
 * @param revision of the definition that the tallies were made with
 * @param applied topic partition to the offset up to which its events are counted here
 * @param tallies by deliverable
 * @param extras rows that stand at no offset of their own: recounts, and events that came late
 *     because their stream had been parked; few, so they are kept where they are counted
 */
public record Summary(
    String commitment,
    long version,
    long revision,
    Map<String, Long> applied,
    Map<String, Tally> tallies,
    List<Row> extras) {

  /** The version of a summary that was never written. */
  static final long UNWRITTEN = -1;

  public Summary {
    applied = Map.copyOf(applied);
    // A tally of nothing is no tally, so that equal numbers are equal objects.
    tallies =
        tallies.entrySet().stream()
            .filter(entry -> !entry.getValue().equals(Tally.EMPTY))
            .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    extras = List.copyOf(extras);
  }

  /** Of a commitment for which nothing has been counted. */
  public static Summary unwritten(CommitmentDefinition commitment) {
    return unwritten(commitment.id(), commitment.revision());
  }

  static Summary unwritten(String commitment, long revision) {
    return new Summary(commitment, UNWRITTEN, revision, Map.of(), Map.of(), List.of());
  }

  /** Up to where everything is counted. */
  public Place place() {
    return new Place(
        applied.values().stream().mapToLong(Long::longValue).max().orElse(-1), extras.size());
  }

  public Tally tally(String deliverable) {
    return tallies.getOrDefault(deliverable, Tally.EMPTY);
  }

  /** Whether this event is in the numbers already. */
  boolean hasCounted(Recorded event) {
    return event.received().repaired()
        ? extras.stream()
            .anyMatch(
                row ->
                    row.cause() instanceof Row.Told told
                        && told.isOf(event.event().milestoneId(), event.received().sequence()))
        : event.received().offset() <= applied.getOrDefault(event.partition(), -1L);
  }

  Summary counted(String deliverable, Tally tally) {
    Map<String, Tally> changed = new TreeMap<>(tallies);
    changed.put(deliverable, tally);
    return new Summary(commitment, version, revision, applied, changed, extras);
  }

  Summary applied(Recorded event) {
    if (event.received().repaired() || hasCounted(event)) {
      return this;
    }
    Map<String, Long> changed = new TreeMap<>(applied);
    changed.put(event.partition(), event.received().offset());
    return new Summary(commitment, version, revision, changed, tallies, extras);
  }

  Summary and(List<Row> rows) {
    List<Row> more = new ArrayList<>(extras);
    more.addAll(rows);
    return new Summary(commitment, version, revision, applied, tallies, more);
  }
}
