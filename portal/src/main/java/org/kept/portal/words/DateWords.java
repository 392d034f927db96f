package org.kept.portal.words;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whole and partial dates in a language, no more precise than they are known. */
final class DateWords {

  private static final Pattern FORM =
      Pattern.compile("(\\d{4})(?:-Q([1-4])|-(\\d{2})(?:-(\\d{2}))?)?");

  private final Phrases phrases;
  private final DateTimeFormatter day;
  private final DateTimeFormatter month;
  private final boolean ordinalFirst;

  DateWords(Phrases phrases, Locale locale) {
    this.phrases = phrases;
    boolean spanish = locale.getLanguage().equals("es");
    this.day =
        DateTimeFormatter.ofPattern(spanish ? "d 'de' MMMM 'de' uuuu" : "d MMMM uuuu", locale);
    this.month = DateTimeFormatter.ofPattern(spanish ? "MMMM 'de' uuuu" : "MMMM uuuu", locale);
    this.ordinalFirst = locale.getLanguage().equals("fr");
  }

  String day(LocalDate date) {
    String words = day.format(date);
    // French writes the first of a month as an ordinal, and no other day.
    return ordinalFirst && date.getDayOfMonth() == 1 ? "1er" + words.substring(1) : words;
  }

  /** What has no known form is shown as it came: a date nobody foresaw is better than none. */
  String partial(String date) {
    Matcher form = FORM.matcher(date);
    if (!form.matches()) {
      return date;
    }
    String year = form.group(1);
    if (form.group(2) != null) {
      return phrases.say("quarter." + form.group(2), year);
    }
    if (form.group(4) != null) {
      return day(LocalDate.parse(date));
    }
    return form.group(3) != null ? month.format(YearMonth.parse(date)) : year;
  }
}
