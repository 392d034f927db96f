package org.kept.notification.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import org.kept.notification.model.LedgerId;

/**
 * Who mail comes from.
 *
 * @param from address, with a name if wanted: {@code Kept <kept@example.org>}
 * @param unsubscribe address that takes mail of those who want no more
 */
public record Sender(InternetAddress from, InternetAddress unsubscribe) {

  /**
   * The sender of these settings.
   *
   * @throws IllegalArgumentException if one is no address
   */
  public static Sender of(String from, String unsubscribe) {
    InternetAddress sender = address(from);
    return new Sender(sender, unsubscribe.isBlank() ? sender : address(unsubscribe));
  }

  private static InternetAddress address(String text) {
    try {
      return new InternetAddress(text, true);
    } catch (AddressException e) {
      throw new IllegalArgumentException("not a mail address: " + text, e);
    }
  }

  /** What is ours of the mail world: Message-IDs and the list's name lie in it. */
  public String domain() {
    String address = from.getAddress();
    return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
  }

  /** The same for the same ledger entry, however often it is written. */
  public String messageId(LedgerId id) {
    return "<" + id.value() + "@" + domain() + ">";
  }
}
