package org.kept.progress.write;

import org.kept.progress.model.Milestone;

/** States in the words of answers and refusals. */
public final class MilestoneWords {

  private MilestoneWords() {}

  /** For example {@code reported}. */
  public static String state(Milestone state) {
    return switch (state) {
      case Milestone.Unreported s -> "unreported";
      case Milestone.Reported s -> "reported";
      case Milestone.Verified s -> "verified";
      case Milestone.Disputed s -> "disputed";
      case Milestone.Retracted s -> "retracted";
      case Milestone.Merged s -> "merged";
    };
  }
}
