package org.kept.notification.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.kept.notification.letter.HtmlForm;
import org.kept.notification.letter.TextForm;

/**
 * A mail as the message that crosses SMTP: two parts, text first, and the headers of a good list.
 */
final class MessageForm {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private MessageForm() {}

  static MimeMessage of(Mail mail, Sender sender, Session session) throws MessagingException {
    String language = mail.letter().language().tag();
    MimeMultipart parts =
        new MimeMultipart(
            "alternative",
            part(TextForm.of(mail.letter()), "plain", language),
            part(HtmlForm.of(mail.letter()), "html", language));
    MimeMessage message = new Identified(session, sender.messageId(mail.id()));
    message.setFrom(sender.from());
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to().value(), false));
    message.setSubject(oneLine(mail.letter().subject()), UTF_8);
    message.setSentDate(Date.from(mail.date()));
    message.setHeader("Content-Language", language);
    message.setHeader("Auto-Submitted", "auto-generated");
    if (mail.list() != null) {
      list(message, mail.list(), sender);
    }
    message.setContent(parts);
    message.saveChanges();
    return message;
  }

  private static void list(MimeMessage message, Mail.Unsubscribing list, Sender sender)
      throws MessagingException {
    String mailto =
        "mailto:" + sender.unsubscribe().getAddress() + "?subject=unsubscribe%20" + list.token();
    message.setHeader("List-Id", "Kept digests <digests." + sender.domain() + ">");
    message.setHeader("List-Unsubscribe", "<" + list.url() + ">,\r\n <" + mailto + ">");
    message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
  }

  private static MimeBodyPart part(String text, String subtype, String language)
      throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, UTF_8, subtype);
    part.setHeader("Content-Language", language);
    // Survives servers that know only ASCII or fold long lines, and a signature made over it holds.
    part.setHeader("Content-Transfer-Encoding", "quoted-printable");
    return part;
  }

  /** A title with a line break must not start a header of its own. */
  private static String oneLine(String subject) {
    return subject.replaceAll("\\p{Cntrl}+", " ").strip();
  }

  /** Keeps its Message-ID, which the library would draw anew at each saving. */
  private static final class Identified extends MimeMessage {

    private final String id;

    Identified(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
