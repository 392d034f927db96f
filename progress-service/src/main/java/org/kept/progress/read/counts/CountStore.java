package org.kept.progress.read.counts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Where the numbers are kept; each write is atomic a document and may fail between any two. */
public interface CountStore {

  /** Summaries of those commitments that have one. */
  Map<String, Summary> summaries(Collection<String> commitments);

  /** Milestones of these ids, as far as anything was told of them. */
  Map<String, MilestoneHistory> milestones(Collection<String> ids);

  /** All milestones of a commitment, one after the other, in the order they were first told. */
  void eachMilestone(String commitment, Consumer<MilestoneHistory> each);

  /**
   * Milestones of a commitment, or of one deliverable, in the order they were first told.
   *
   * @param afterPlace of the last one that is known; -1 to begin
   */
  List<MilestoneHistory> milestones(
      String commitment, Optional<String> deliverable, long afterPlace, int limit);

  /** Milestones that this one stands for, in the order they were first told. */
  List<MilestoneHistory> mergedInto(String milestone, int limit);

  /**
   * Milestones that wait to be verified, the one told first at the beginning.
   *
   * @param after {@link MilestoneHistory#waiting} of the last one that is known; empty to begin
   */
  List<MilestoneHistory> waiting(String after, int limit);

  /** All rows up to an offset that stand at offsets of their own, one after the other. */
  void eachRow(String commitment, long upToOffset, Consumer<Row> each);

  /** The first rows from one offset, excluded, to another, included. */
  List<Row> rows(String commitment, long afterOffset, long upToOffset, int limit);

  /** The last rows up to an offset, in no particular order. */
  List<Row> lastRows(String commitment, long upToOffset, int limit);

  /** The last row about a deliverable up to an offset. */
  Optional<Row> lastRow(String commitment, String deliverable, long upToOffset);

  /** Writes rows, over those of the same events. */
  void writeRows(Collection<Row> rows);

  /**
   * Writes each summary as its next version if the stored one is still the version it came from.
   *
   * @return whether all were; those that were are written
   */
  boolean writeSummaries(Collection<Summary> summaries);

  /**
   * Writes each milestone if the stored one is still as it was.
   *
   * @param changed with the sequence that the stored one must have; -1 if there must be none
   * @return whether all were; those that were are written
   */
  boolean writeMilestones(Map<MilestoneHistory, Long> changed);
}
