package org.kept.notification.mail;

import jakarta.mail.MessagingException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.kept.notification.model.Delivery;

/**
 * What a server said when it did not take a mail.
 *
 * @param reply three digits; below 100 if the line broke instead
 * @param enhanced RFC 3463, for example {@code 5.1.1}; empty if none was given
 * @param stage which command it answered
 */
record SmtpAnswer(int reply, String enhanced, Stage stage) {

  /** The command that was answered. */
  enum Stage {
    /** A command before the content, other than the recipient's. */
    BEFORE_CONTENT,
    RECIPIENT,
    /** The dot after the content: the server has the mail, whatever it says. */
    END_OF_CONTENT,
    NOT_KNOWN
  }

  private static final Pattern ENHANCED =
      Pattern.compile("\\d{3}[ -]([245]\\.\\d{1,3}\\.\\d{1,3})\\b.*", Pattern.DOTALL);

  /** Replies to RCPT that say, even without an enhanced code, that there is no such mailbox. */
  private static final Set<Integer> NO_MAILBOX = Set.of(550, 551, 553);

  /** Enhanced codes that say so: bad mailbox, system, syntax, moved, null MX, disabled. */
  private static final Set<String> DEAD =
      Set.of("5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1");

  static SmtpAnswer of(MessagingException failure) {
    SmtpAnswer answer = new SmtpAnswer(-1, "", Stage.NOT_KNOWN);
    for (Exception e = failure; e != null; e = next(e)) {
      if (e instanceof SMTPAddressFailedException rcpt) {
        return new SmtpAnswer(rcpt.getReturnCode(), enhanced(rcpt), Stage.RECIPIENT);
      }
      if (e instanceof SMTPSenderFailedException mailFrom) {
        answer = new SmtpAnswer(mailFrom.getReturnCode(), enhanced(mailFrom), Stage.BEFORE_CONTENT);
      }
      if (e instanceof SMTPSendFailedException send) {
        boolean ended = ".".equals(send.getCommand());
        answer =
            new SmtpAnswer(
                send.getReturnCode(),
                enhanced(send),
                ended ? Stage.END_OF_CONTENT : Stage.BEFORE_CONTENT);
      }
    }
    return answer;
  }

  private static @Nullable Exception next(Exception e) {
    return e instanceof MessagingException messaging ? messaging.getNextException() : null;
  }

  private static String enhanced(Exception e) {
    Matcher matcher = ENHANCED.matcher(String.valueOf(e.getMessage()));
    return matcher.matches() ? matcher.group(1) : "";
  }

  Delivery delivery() {
    if (reply >= 400 && reply < 500) {
      return new Delivery.TryLater(code());
    }
    if (reply >= 500 && reply < 600) {
      return new Delivery.Refused(code(), deadAddress());
    }
    boolean nothingShown = stage == Stage.BEFORE_CONTENT || stage == Stage.RECIPIENT;
    return nothingShown ? new Delivery.Unreachable() : new Delivery.Uncertain();
  }

  /**
   * Whether it is the address that is wrong. "Relay access denied" and the like (5.7.x) are answers
   * to us: they would otherwise suppress every follower after one slip in the settings.
   */
  private boolean deadAddress() {
    return enhanced.isEmpty()
        ? stage == Stage.RECIPIENT && NO_MAILBOX.contains(reply)
        : DEAD.contains(enhanced);
  }

  /** Codes only: the words may quote the address. */
  private String code() {
    return enhanced.isEmpty() ? Integer.toString(reply) : reply + " " + enhanced;
  }
}
