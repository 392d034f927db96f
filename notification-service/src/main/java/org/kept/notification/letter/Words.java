package org.kept.notification.letter;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.kept.notification.model.Language;
import org.kept.notification.model.Rhythm;
import org.kept.notification.model.Schedule;

/** Sentences, numbers and dates in one language; ICU knows its plurals and its typography. */
public final class Words {

  private static final Map<Language, Words> ALL = all();

  /** Any Monday: weekdays are named by formatting a day that is one. */
  private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);

  private final Language language;
  private final ULocale locale;
  private final ResourceBundle bundle;
  private final Map<String, MessageFormat> patterns = new ConcurrentHashMap<>();
  private final LocalizedNumberFormatter numbers;
  private final LocalizedNumberFormatter percents;

  private Words(Language language) {
    this.language = language;
    this.locale = new ULocale(language.tag());
    this.bundle =
        ResourceBundle.getBundle(
            "words.words",
            language.locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.numbers = NumberFormatter.withLocale(locale).precision(Precision.maxFraction(1));
    this.percents = numbers.unit(MeasureUnit.PERCENT);
  }

  private static Map<Language, Words> all() {
    Map<Language, Words> all = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      all.put(language, new Words(language));
    }
    return all;
  }

  public static Words in(Language language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  /**
   * The sentence under a key.
   *
   * @param namesAndValues argument name, value, name, value, ...
   * @throws java.util.MissingResourceException if there is no such sentence
   */
  public String say(String key, Object... namesAndValues) {
    Map<String, Object> arguments = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      arguments.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    MessageFormat pattern =
        patterns.computeIfAbsent(key, k -> new MessageFormat(bundle.getString(k), locale));
    synchronized (pattern) { // ICU's formats keep state while they format
      return pattern.format(arguments);
    }
  }

  /** The sentence under a key, or a given one where the language has no word of its own. */
  public String sayOr(String key, String otherwise) {
    return bundle.containsKey(key) ? bundle.getString(key) : otherwise;
  }

  /** A stage as the pages call it: {@code translated:fr} is “translated (French)”. */
  public String stage(String name) {
    String[] parts = name.split(":", 2);
    String said =
        parts.length == 1
            ? ""
            : Locale.forLanguageTag(parts[1].strip()).getDisplayLanguage(locale.toLocale());
    return said.isEmpty() ? name : parts[0] + " (" + said + ")";
  }

  public String number(BigDecimal number) {
    return numbers.format(number).toString();
  }

  /**
   * @param percent 80 for 80 %
   */
  public String percent(BigDecimal percent) {
    return percents.format(percent).toString();
  }

  /** With the weekday: {@code Monday 30 March 2026}. */
  public String date(LocalDate day) {
    if (language == Language.EN) {
      return format(new SimpleDateFormat("EEEE d MMMM y", locale), day);
    }
    String date = format(DateFormat.getInstanceForSkeleton("EEEEdMMMMy", locale), day);
    return language == Language.FR && day.getDayOfMonth() == 1
        ? date.replaceFirst(" 1 ", " 1er ") // the one ordinal in a French date, which CLDR lacks
        : date;
  }

  public String weekday(DayOfWeek day) {
    return format(
        DateFormat.getInstanceForSkeleton("cccc", locale), MONDAY.plusDays(day.getValue() - 1L));
  }

  public String list(Collection<String> items) {
    return ListFormatter.getInstance(locale).format(items);
  }

  /**
   * When somebody is told, to be put after a comma: {@code every Monday at 08:00 (Europe/Paris)}.
   */
  public String schedule(Schedule schedule) {
    LocalTime time = schedule.rhythm().at();
    String at = time.toString();
    int hour = time.getHour(); // Spanish says one o'clock in the singular
    String rhythm =
        switch (schedule.rhythm()) {
          case Rhythm.Daily ignored -> say("rhythm.daily", "time", at, "hour", hour);
          case Rhythm.Weekly weekly ->
              say("rhythm.weekly", "weekday", weekday(weekly.day()), "time", at, "hour", hour);
          case Rhythm.Monthly monthly ->
              say("rhythm.monthly", "day", monthly.day(), "time", at, "hour", hour);
        };
    return say("rhythm.where", "rhythm", rhythm, "zone", schedule.zone().getId());
  }

  private static String format(DateFormat format, LocalDate day) {
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
  }
}
