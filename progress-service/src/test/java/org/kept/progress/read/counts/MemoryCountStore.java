package org.kept.progress.read.counts;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.kept.progress.model.Milestone;

/** A store in memory that does what {@link MongoCountStore} does, in no time. */
final class MemoryCountStore implements CountStore {

  private final Map<String, Summary> summaries = new HashMap<>();
  private final Map<String, MilestoneHistory> milestones = new HashMap<>();
  private final Map<String, Row> rows = new HashMap<>();

  @Override
  public Map<String, Summary> summaries(Collection<String> commitments) {
    Map<String, Summary> found = new HashMap<>(summaries);
    found.keySet().retainAll(commitments);
    return found;
  }

  @Override
  public Map<String, MilestoneHistory> milestones(Collection<String> ids) {
    Map<String, MilestoneHistory> found = new HashMap<>(milestones);
    found.keySet().retainAll(ids);
    return found;
  }

  @Override
  public void eachMilestone(String commitment, Consumer<MilestoneHistory> each) {
    milestones(commitment, Optional.empty(), -1, Integer.MAX_VALUE).forEach(each);
  }

  @Override
  public List<MilestoneHistory> milestones(
      String commitment, Optional<String> deliverable, long afterPlace, int limit) {
    return milestones.values().stream()
        .filter(m -> m.entries().getFirst().event().commitmentId().equals(commitment))
        .filter(
            m ->
                deliverable.isEmpty()
                    || m.entries().getFirst().event().deliverable().equals(deliverable.get()))
        .filter(m -> m.place() > afterPlace)
        .sorted(Comparator.comparingLong(MilestoneHistory::place))
        .limit(limit)
        .toList();
  }

  @Override
  public List<MilestoneHistory> mergedInto(String milestone, int limit) {
    return milestones.values().stream()
        .filter(
            m ->
                m.state() instanceof Milestone.Merged merged
                    && merged.into().value().equals(milestone))
        .sorted(Comparator.comparingLong(MilestoneHistory::place))
        .limit(limit)
        .toList();
  }

  private Stream<Row> rows(String commitment, long upToOffset) {
    return rows.values().stream()
        .filter(row -> row.commitment().equals(commitment))
        .filter(row -> row.place().offset() <= upToOffset)
        .sorted(Comparator.comparing(Row::place));
  }

  @Override
  public List<MilestoneHistory> waiting(String after, int limit) {
    return milestones.values().stream()
        .filter(m -> m.waiting().filter(key -> key.compareTo(after) > 0).isPresent())
        .sorted(Comparator.comparing(m -> m.waiting().orElseThrow()))
        .limit(limit)
        .toList();
  }

  @Override
  public void eachRow(String commitment, long upToOffset, Consumer<Row> each) {
    rows(commitment, upToOffset).forEach(each);
  }

  @Override
  public List<Row> rows(String commitment, long afterOffset, long upToOffset, int limit) {
    return rows(commitment, upToOffset)
        .filter(row -> row.place().offset() > afterOffset)
        .limit(limit)
        .toList();
  }

  @Override
  public List<Row> lastRows(String commitment, long upToOffset, int limit) {
    List<Row> all = rows(commitment, upToOffset).toList();
    return all.subList(Math.max(0, all.size() - limit), all.size());
  }

  @Override
  public Optional<Row> lastRow(String commitment, String deliverable, long upToOffset) {
    return rows(commitment, upToOffset)
        .filter(row -> row.deliverable().equals(deliverable))
        .reduce((earlier, later) -> later);
  }

  @Override
  public void writeRows(Collection<Row> written) {
    for (Row row : written) {
      Row.Told told = (Row.Told) row.cause();
      rows.put(told.partition() + ":" + told.offset(), row);
    }
  }

  @Override
  public boolean writeSummaries(Collection<Summary> written) {
    boolean all = true;
    for (Summary summary : written) {
      Summary stored = summaries.get(summary.commitment());
      long version = stored == null ? Summary.UNWRITTEN : stored.version();
      if (version == summary.version()) {
        Summary next =
            new Summary(
                summary.commitment(),
                version + 1,
                summary.revision(),
                summary.applied(),
                summary.tallies(),
                summary.extras());
        summaries.put(summary.commitment(), next);
      } else {
        all = false;
      }
    }
    return all;
  }

  @Override
  public boolean writeMilestones(Map<MilestoneHistory, Long> changed) {
    boolean all = true;
    for (MilestoneHistory milestone : changed.keySet()) {
      MilestoneHistory stored = milestones.get(milestone.id());
      long sequence = stored == null ? -1 : stored.sequence();
      if (changed.get(milestone).equals(sequence)) {
        milestones.put(milestone.id(), milestone);
      } else {
        all = false;
      }
    }
    return all;
  }
}
