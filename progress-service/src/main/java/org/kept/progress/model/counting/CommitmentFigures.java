package org.kept.progress.model.counting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kept.progress.model.CommitmentDefinition;
import org.kept.progress.model.DeliverableDefinition;

/**
 * How a commitment stands on a day.
 *
 * @param progress plain mean of what its deliverables have reached, 0 to 1
 * @param pace the same mean of what linear progress would have reached
 */
public record CommitmentFigures(
    CommitmentDefinition commitment,
    List<Part> parts,
    Fraction progress,
    Fraction pace,
    Status status) {

  public CommitmentFigures {
    parts = List.copyOf(parts);
  }

  /** A deliverable of it. */
  public record Part(DeliverableDefinition deliverable, Figures figures, Status status) {}

  /**
   * @param tallies by deliverable
   */
  public static CommitmentFigures of(
      CommitmentDefinition commitment, Map<String, Tally> tallies, LocalDate today) {
    boolean withdrawn = commitment.state() == CommitmentDefinition.State.WITHDRAWN;
    List<Part> parts =
        commitment.deliverables().stream()
            .map(
                it -> {
                  Figures figures = Figures.of(it, tallies.getOrDefault(it.key(), Tally.EMPTY));
                  return new Part(it, figures, Status.of(figures, it.window(), withdrawn, today));
                })
            .toList();
    Fraction number = Fraction.of(Math.max(1, parts.size()), 1);
    Fraction progress =
        parts.stream()
            .map(it -> it.figures().progress())
            .reduce(Fraction.ZERO, Fraction::plus)
            .dividedBy(number);
    Fraction pace =
        parts.stream()
            .map(it -> Status.pace(it.deliverable().window(), today))
            .reduce(Fraction.ZERO, Fraction::plus)
            .dividedBy(number);
    return new CommitmentFigures(
        commitment,
        parts,
        progress,
        pace,
        Status.ofAll(
            parts.stream().map(Part::status).toList(),
            progress,
            pace,
            commitment.period().isOver(today)));
  }

  /** Whether any of what counts is made up to show how Kept works. */
  public boolean illustrative() {
    return parts.stream().anyMatch(it -> it.figures().illustrative() > 0);
  }
}
