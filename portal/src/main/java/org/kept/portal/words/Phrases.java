package org.kept.portal.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kept.portal.upstream.CommitmentService.Period;
import org.kept.portal.upstream.CommitmentService.Unit;
import org.kept.portal.upstream.PartialDate;
import org.kept.portal.upstream.Text;
import org.springframework.context.MessageSource;

/** Everything a page says, in one language. */
public final class Phrases {

  private final MessageSource messages;
  private final Locale locale;
  private final DateWords dates;

  public Phrases(MessageSource messages, Locale locale) {
    this.messages = messages;
    this.locale = locale;
    this.dates = new DateWords(this, locale);
  }

  /** The language of the page, for example {@code fr}. */
  public String language() {
    return locale.getLanguage();
  }

  public String say(String key, Object... args) {
    return messages.getMessage(key, args, locale);
  }

  /** The sentence under the key, or the other text where this portal has no word for it yet. */
  public String sayOr(String key, String other) {
    return messages.getMessage(key, null, other, locale) instanceof String said ? said : other;
  }

  public String number(BigDecimal number) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(2);
    return format.format(number);
  }

  /** Rounded down, so that nothing reads as reached before it is. */
  public String percent(BigDecimal ofHundred) {
    NumberFormat format = NumberFormat.getPercentInstance(locale);
    format.setRoundingMode(RoundingMode.DOWN);
    return format.format(ofHundred.movePointLeft(2));
  }

  /** A percentage to one decimal where it has one. */
  public String share(BigDecimal ofHundred) {
    NumberFormat format = NumberFormat.getPercentInstance(locale);
    format.setMaximumFractionDigits(1);
    return format.format(ofHundred.movePointLeft(2));
  }

  public String day(LocalDate date) {
    return dates.day(date);
  }

  /** The day of the instant in UTC, as records are kept. */
  public String day(Instant instant) {
    return dates.day(LocalDate.ofInstant(instant, ZoneOffset.UTC));
  }

  public String date(PartialDate date) {
    return dates.partial(date.date());
  }

  public String period(Period period) {
    return say("period", day(period.from()), day(period.to()));
  }

  public String unit(Unit unit, BigDecimal count) {
    return count.compareTo(BigDecimal.ONE) == 0 ? unit.one() : unit.many();
  }

  /** Reads {@code translated:fr} as a stage in a language; any other name is shown as it is. */
  public String stage(String name) {
    int colon = name.indexOf(':');
    if (colon < 0) {
      return name;
    }
    Locale language = Locale.forLanguageTag(name.substring(colon + 1).strip());
    String said = language.getDisplayLanguage(locale);
    return said.isEmpty() ? name : name.substring(0, colon) + " (" + said + ")";
  }

  public String region(String code, @Nullable String name) {
    return sayOr("region." + code, name == null ? code : name);
  }

  /** In the page's language where there is a translation, else as it was written. */
  public Words text(Text text) {
    if (text.language() == null || sameLanguage(text.language())) {
      return new Words(text.text(), null, false);
    }
    for (Text.Translation translation : text.translations()) {
      if (sameLanguage(translation.language())) {
        return new Words(translation.text(), null, "machine".equals(translation.by()));
      }
    }
    return new Words(text.text(), text.language(), false);
  }

  public @Nullable Words textOrNull(@Nullable Text text) {
    return text == null ? null : text(text);
  }

  private boolean sameLanguage(String tag) {
    return Locale.forLanguageTag(tag).getLanguage().equals(language());
  }
}
