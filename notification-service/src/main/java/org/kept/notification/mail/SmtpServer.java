package org.kept.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Optional;
import org.kept.notification.model.Delivery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A mail server that speaks SMTP. */
public final class SmtpServer implements MailServer {

  private static final Logger LOG = LoggerFactory.getLogger(SmtpServer.class);

  private final SmtpSettings settings;
  private final Sender sender;
  private final Session session;

  public SmtpServer(SmtpSettings settings, Sender sender) {
    this.settings = settings;
    this.sender = sender;
    this.session = Session.getInstance(settings.properties(sender));
  }

  @Override
  public Optional<Line> call() {
    try {
      Transport transport = session.getTransport("smtp");
      if (settings.user().isEmpty()) {
        transport.connect();
      } else {
        transport.connect(settings.user(), settings.password());
      }
      return Optional.of(new SmtpLine(transport));
    } catch (MessagingException e) {
      // Refused, timed out, no TLS, wrong password: all of them before any mail was shown.
      LOG.warn("mail server {} cannot be reached: {}", settings, e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private final class SmtpLine implements Line {

    private final Transport transport;

    SmtpLine(Transport transport) {
      this.transport = transport;
    }

    @Override
    public Delivery hand(Mail mail) {
      try {
        MimeMessage message = MessageForm.of(mail, sender, session);
        transport.sendMessage(message, message.getAllRecipients());
        return new Delivery.Taken();
      } catch (MessagingException e) {
        return SmtpAnswer.of(e).delivery();
      }
    }

    @Override
    public void close() {
      try {
        transport.close();
      } catch (MessagingException e) {
        LOG.debug("mail server {} hung up first", settings);
      }
    }
  }
}
