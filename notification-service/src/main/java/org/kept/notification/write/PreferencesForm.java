package org.kept.notification.write;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kept.eventstore.command.RefusedException;
import org.kept.notification.model.Language;
import org.kept.notification.model.Preferences;
import org.kept.notification.model.Rhythm;
import org.kept.notification.model.Schedule;
import org.kept.notification.write.NotificationRefusal.LanguageUnknown;
import org.kept.notification.write.NotificationRefusal.MonthDayOutOfRange;
import org.kept.notification.write.NotificationRefusal.RhythmUnknown;
import org.kept.notification.write.NotificationRefusal.TimeMalformed;
import org.kept.notification.write.NotificationRefusal.WeekdayUnknown;
import org.kept.notification.write.NotificationRefusal.ZoneUnknown;

/**
 * How somebody says how they want to be told, in JSON and in a form.
 *
 * @param language {@code en}, {@code fr} or {@code es}
 * @param zone IANA name
 * @param rhythm {@code daily}, {@code weekly} or {@code monthly}
 * @param at local time, {@code HH:mm}
 * @param day weekday in English for {@code weekly}, Monday if absent; day of the month for {@code
 *     monthly}, the first if absent; passed over for {@code daily}
 * @param allQuiet whether to write when there is nothing new; false if absent
 */
public record PreferencesForm(
    @NotBlank @Size(max = LONGEST) String language,
    @NotBlank @Size(max = LONGEST) String zone,
    @NotBlank @Size(max = LONGEST) String rhythm,
    @NotBlank @Size(max = LONGEST) String at,
    @Nullable @Size(max = LONGEST) String day,
    @Nullable Boolean allQuiet) {

  /** No name of a zone, a rhythm or a day is longer. */
  static final int LONGEST = 64;

  static final int LAST_DAY_OF_MONTH = 31;

  private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

  /**
   * What is said.
   *
   * @throws RefusedException if something of it is not known
   */
  public Preferences read() {
    Language known =
        Language.of(language)
            .orElseThrow(() -> new RefusedException(new LanguageUnknown(language)));
    // Not ZoneId.of alone, which takes offsets too: those know no summer time.
    if (!ZoneId.getAvailableZoneIds().contains(zone)) {
      throw new RefusedException(new ZoneUnknown(zone));
    }
    return new Preferences(
        known, new Schedule(ZoneId.of(zone), readRhythm()), Boolean.TRUE.equals(allQuiet));
  }

  private Rhythm readRhythm() {
    if (!TIME.matcher(at).matches()) {
      throw new RefusedException(new TimeMalformed(at));
    }
    LocalTime time = LocalTime.parse(at);
    return switch (rhythm) {
      case "daily" -> new Rhythm.Daily(time);
      case "weekly" -> new Rhythm.Weekly(weekday(), time);
      case "monthly" -> new Rhythm.Monthly(dayOfMonth(), time);
      default -> throw new RefusedException(new RhythmUnknown(rhythm));
    };
  }

  private DayOfWeek weekday() {
    if (day == null || day.isBlank()) {
      return DayOfWeek.MONDAY;
    }
    return Arrays.stream(DayOfWeek.values())
        .filter(weekday -> weekday.name().equals(day.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new RefusedException(new WeekdayUnknown(day)));
  }

  private int dayOfMonth() {
    if (day == null || day.isBlank()) {
      return 1;
    }
    if (!day.matches("\\d{1,2}")
        || Integer.parseInt(day) < 1
        || Integer.parseInt(day) > LAST_DAY_OF_MONTH) {
      throw new RefusedException(new MonthDayOutOfRange(day));
    }
    return Integer.parseInt(day);
  }
}
