package org.kept.chaos.check;

import java.util.List;
import org.kept.chaos.history.Event;
import org.kept.chaos.history.History;

/** Compares a history with what Kept promises; pure, so that it can be shown to find faults. */
public final class Checker {

  private Checker() {}

  /** Everything that is wrong with it. */
  public static Findings check(History history) {
    Findings findings = new Findings();
    List<Event> first = StreamCheck.firstOccurrences(history.events(), findings);
    CommandCheck.check(history, first, findings);
    RefusalCheck.check(history, first, findings);
    ProjectionCheck.check(history, first, findings);
    MailCheck.check(history, findings);
    return findings;
  }
}
