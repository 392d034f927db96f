package org.kept.notification.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;

/** On which local days, and at what local time, a follower wants to be told. */
public sealed interface Rhythm {

  LocalTime at();

  /** Whether a digest is due some time on that local day. */
  boolean fallsOn(LocalDate day);

  record Daily(LocalTime at) implements Rhythm {
    @Override
    public boolean fallsOn(LocalDate day) {
      return true;
    }
  }

  record Weekly(DayOfWeek day, LocalTime at) implements Rhythm {
    @Override
    public boolean fallsOn(LocalDate date) {
      return date.getDayOfWeek() == day;
    }
  }

  /**
   * @param day 1 to 31; a shorter month is told on its last day
   */
  record Monthly(int day, LocalTime at) implements Rhythm {
    @Override
    public boolean fallsOn(LocalDate date) {
      return date.getDayOfMonth() == Math.min(day, date.lengthOfMonth());
    }
  }
}
