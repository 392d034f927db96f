package org.kept.progress.model.counting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import org.kept.progress.model.Window;

/** How a promise stands on a day, in one word. */
public enum Status {
  NOT_STARTED("NotStarted"),
  ON_TRACK("OnTrack"),
  BEHIND("Behind"),
  FAR_BEHIND("FarBehind"),
  ACHIEVED("Achieved"),
  /** Reached, but only with what happened after the window. */
  ACHIEVED_LATE("AchievedLate"),
  MISSED("Missed"),
  WITHDRAWN("Withdrawn");

  /** Share of the pace, in percent, from which a promise is on track. */
  public static final int ON_TRACK_FROM = 90;

  /** Share of the pace, in percent, from which it is no more than behind. */
  public static final int BEHIND_FROM = 60;

  private final String word;

  Status(String word) {
    this.word = word;
  }

  /** The word in answers, for example {@code OnTrack}. */
  public String word() {
    return word;
  }

  /** Share of the target that linear progress would have reached by the end of a day. */
  public static Fraction pace(Window window, LocalDate today) {
    return Fraction.of(window.daysGone(today), window.days());
  }

  /** How a deliverable stands. */
  public static Status of(Figures figures, Window window, boolean withdrawn, LocalDate today) {
    if (withdrawn) {
      return WITHDRAWN;
    }
    if (figures.met()) {
      return ACHIEVED;
    }
    if (window.isOver(today)) {
      return figures.metAfterWindow() ? ACHIEVED_LATE : MISSED;
    }
    return underWay(figures.progress(), pace(window, today));
  }

  /** How a commitment stands, by how its deliverables do and by their mean progress and pace. */
  public static Status ofAll(
      Collection<Status> deliverables, Fraction progress, Fraction pace, boolean over) {
    if (deliverables.contains(WITHDRAWN)) {
      return WITHDRAWN;
    }
    if (deliverables.stream().allMatch(s -> s == ACHIEVED)) {
      return ACHIEVED;
    }
    if (deliverables.stream().allMatch(s -> s == ACHIEVED || s == ACHIEVED_LATE)) {
      return ACHIEVED_LATE;
    }
    return over ? MISSED : underWay(progress, pace);
  }

  private static Status underWay(Fraction progress, Fraction pace) {
    if (progress.isZero()) {
      return NOT_STARTED;
    }
    if (reaches(progress, pace, ON_TRACK_FROM)) {
      return ON_TRACK;
    }
    return reaches(progress, pace, BEHIND_FROM) ? BEHIND : FAR_BEHIND;
  }

  private static boolean reaches(Fraction progress, Fraction pace, int percent) {
    return progress.compareTo(pace.times(Fraction.ofPercent(BigDecimal.valueOf(percent)))) >= 0;
  }
}
