package org.kept.progress.read.counts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kept.progress.model.CommitmentDefinition;
import org.kept.progress.model.Definitions;
import org.kept.servicekit.consume.NotYetException;

/**
 * Counts milestone events, each exactly once, however often it comes and wherever it is
 * interrupted.
 *
 * <p>Rows, then summaries, then milestones: see {@link Fold}. If somebody else wrote meanwhile, a
 * recount or an instance that lost its partition without noticing, all is read and added up anew;
 * what was written by then is seen to be counted and is not counted again.
 */
public final class MilestoneProjection {

  /** How often a batch is added up anew before the consumer's own patience is asked for. */
  private static final int ATTEMPTS = 10;

  private final CountStore store;
  private final Definitions definitions;
  private final Recount recount;

  public MilestoneProjection(CountStore store, Definitions definitions, Recount recount) {
    this.store = store;
    this.definitions = definitions;
    this.recount = recount;
  }

  /**
   * Counts these events, of one or many commitments, in their order.
   *
   * @throws NotYetException if the commitment of one of them is not known here yet
   */
  public void apply(List<Recorded> batch) {
    Map<String, List<Recorded>> byCommitment =
        batch.stream()
            .collect(groupingBy(r -> r.event().commitmentId(), LinkedHashMap::new, toList()));
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (write(byCommitment)) {
        return;
      }
    }
    throw new IllegalStateException("others kept writing to " + byCommitment.keySet());
  }

  private boolean write(Map<String, List<Recorded>> byCommitment) {
    Map<String, CommitmentDefinition> current = definitions.commitments(byCommitment.keySet());
    Map<String, Summary> summaries = summaries(byCommitment.keySet(), current);
    Map<String, MilestoneHistory> milestones = store.milestones(ids(byCommitment.values()));
    List<Fold> folds = new ArrayList<>();
    for (Map.Entry<String, List<Recorded>> entry : byCommitment.entrySet()) {
      CommitmentDefinition definition = current.get(entry.getKey());
      Summary summary = summaries.get(entry.getKey());
      if (definition == null || summary == null || summary.revision() != definition.revision()) {
        return false;
      }
      folds.add(fold(definition, summary, milestones, entry.getValue()));
    }
    return write(folds, summaries, milestones);
  }

  /** Summaries that are made by these very definitions. */
  private Map<String, Summary> summaries(
      Set<String> commitments, Map<String, CommitmentDefinition> current) {
    Map<String, Summary> summaries = store.summaries(commitments);
    boolean brought = false;
    for (String commitment : commitments) {
      CommitmentDefinition definition = current.get(commitment);
      if (definition == null) {
        throw new NotYetException("commitment " + commitment);
      }
      Summary summary = summaries.get(commitment);
      if (summary == null || summary.revision() < definition.revision()) {
        recount.bring(definition);
        brought = true;
      }
    }
    return brought ? store.summaries(commitments) : summaries;
  }

  private Fold fold(
      CommitmentDefinition definition,
      Summary summary,
      Map<String, MilestoneHistory> milestones,
      List<Recorded> events) {
    Fold fold =
        new Fold(
            definition,
            summary,
            milestones,
            deliverable -> ofDeliverable(summary.commitment(), deliverable));
    events.forEach(fold::add);
    return fold;
  }

  private Collection<MilestoneHistory> ofDeliverable(String commitment, String deliverable) {
    List<MilestoneHistory> all = new ArrayList<>();
    store.eachMilestone(
        commitment,
        milestone -> {
          if (milestone.entries().getFirst().event().deliverable().equals(deliverable)) {
            all.add(milestone);
          }
        });
    return all;
  }

  private boolean write(
      List<Fold> folds, Map<String, Summary> read, Map<String, MilestoneHistory> milestones) {
    List<Row> rows = folds.stream().flatMap(fold -> fold.rows().stream()).toList();
    if (!rows.isEmpty()) {
      store.writeRows(rows);
    }
    List<Summary> summaries =
        folds.stream()
            .map(Fold::summary)
            .filter(summary -> !summary.equals(read.get(summary.commitment())))
            .toList();
    if (!summaries.isEmpty() && !store.writeSummaries(summaries)) {
      return false;
    }
    Map<MilestoneHistory, Long> changed =
        folds.stream()
            .flatMap(fold -> fold.changed().stream())
            .collect(toMap(m -> m, m -> sequence(milestones, m.id())));
    return changed.isEmpty() || store.writeMilestones(changed);
  }

  private static long sequence(Map<String, MilestoneHistory> milestones, String id) {
    return milestones.getOrDefault(id, MilestoneHistory.unknown(id)).sequence();
  }

  private static Set<String> ids(Collection<List<Recorded>> events) {
    return events.stream()
        .flatMap(List::stream)
        .map(recorded -> recorded.event().milestoneId())
        .collect(toCollection(LinkedHashSet::new));
  }
}
