package org.kept.chaos.child;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.kept.chaos.history.Mail;

/** The mails that were delivered, one {@code .eml} file each; a file once whole never changes. */
public final class MailFolder {

  private final Path folder;
  private final Map<Path, Mail> read = new ConcurrentHashMap<>();

  public MailFolder(Path folder) {
    this.folder = folder;
  }

  /** In order of arrival. */
  public List<Mail> mails() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".eml"))
          .sorted()
          .map(file -> read.computeIfAbsent(file, MailFolder::mail))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Mail mail(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
      return new Mail(
          file.getFileName().toString(),
          message.getMessageID(),
          message.getAllRecipients()[0].toString(),
          LocalDate.ofInstant(message.getSentDate().toInstant(), ZoneOffset.UTC),
          text(message));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw new IllegalStateException("Cannot read " + file, e);
    }
  }

  private static String text(MimeMessage message) throws MessagingException, IOException {
    if (message.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart part = parts.getBodyPart(i);
        if (part.isMimeType("text/plain")) {
          return (String) part.getContent();
        }
      }
    }
    return String.valueOf(message.getContent());
  }
}
