package org.kept.progress.model.counting;

import java.util.Locale;

/** Why a milestone does not count. */
public enum Exclusion {
  /** No day of it lies in the deliverable's window. */
  OUT_OF_WINDOW,
  /** Staff doubt it, and nobody has answered yet. */
  DISPUTED,
  /** Taken back. */
  RETRACTED,
  /** Another milestone stands for the same subject. */
  MERGED,
  /** The deliverable was amended and does not measure this any more. */
  NOT_MEASURED;

  /** The word in answers, for example {@code out-of-window}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
