package org.kept.notification.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kept.notification.letter.Letter;
import org.kept.notification.model.EmailAddress;
import org.kept.notification.model.LedgerId;

/**
 * One letter to one person.
 *
 * @param id names it in the ledger; its Message-ID is made of this, so a repeat can be told
 * @param date when it is written
 * @param list how to leave the list; none if the mail belongs to no list
 */
public record Mail(
    LedgerId id, EmailAddress to, Letter letter, Instant date, @Nullable Unsubscribing list) {

  /**
   * How to leave.
   *
   * @param url takes a POST without cookies (RFC 8058)
   * @param token goes into the subject of a mail that asks the same
   */
  public record Unsubscribing(String url, String token) {}
}
