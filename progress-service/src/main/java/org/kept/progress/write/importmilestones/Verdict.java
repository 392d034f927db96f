package org.kept.progress.write.importmilestones;

import org.jspecify.annotations.Nullable;
import org.kept.progress.write.ProgressRefusal;

/** What became of a row, or would become of it. */
sealed interface Verdict {

  /** A new milestone. */
  record Logged(String milestone) implements Verdict {}

  /** The subject was known; evidence or a note was added. */
  record EvidenceAdded(String milestone) implements Verdict {}

  /** Nothing in it was new. */
  record AlreadyLogged(String milestone) implements Verdict {}

  /** Not taken. */
  record Refused(ProgressRefusal why) implements Verdict {
    @Nullable String column() {
      return Column.ofField(why.field());
    }
  }
}
