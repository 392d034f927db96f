package org.kept.notification.letter;

import java.time.LocalDate;
import java.util.List;
import org.kept.notification.letter.Letter.Link;
import org.kept.notification.model.Language;
import org.kept.notification.model.Schedule;

/** Asks whether it was really the holder of the address who wants to follow. */
public final class ConfirmationLetter {

  private ConfirmationLetter() {}

  /**
   * The letter.
   *
   * @param title of the commitment
   * @param wished what was asked for
   * @param until last day on which it can be confirmed
   * @param url of the page that confirms
   */
  public static Letter of(
      Language language, String title, Schedule wished, LocalDate until, String url) {
    Words words = Words.in(language);
    return new Letter(
        language,
        words.say("confirmation.subject", "title", title),
        words.say("confirmation.heading"),
        List.of(words.say("confirmation.intro", "title", title, "rhythm", words.schedule(wished))),
        new Link(words.say("confirmation.action"), url),
        List.of(),
        null,
        List.of(),
        words.say("confirmation.nothing", "date", words.date(until)),
        List.of());
  }
}
