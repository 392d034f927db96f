package org.kept.standalone.demo;

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
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/** Reads the mails that lie in a folder as {@code .eml} files. */
public final class Mails {

  private Mails() {}

  /** The files in order of arrival. */
  public static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".eml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The mail in a file. */
  public static MimeMessage read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new MimeMessage(Session.getInstance(new Properties()), in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw unreadable(e);
    }
  }

  /** The first part of a type such as {@code text/html}; empty where there is none. */
  public static String part(MimeMessage mail, String type) {
    try {
      if (mail.getContent() instanceof Multipart parts) {
        for (int i = 0; i < parts.getCount(); i++) {
          BodyPart part = parts.getBodyPart(i);
          if (part.isMimeType(type)) {
            return (String) part.getContent();
          }
        }
        return "";
      }
      return mail.isMimeType(type) ? (String) mail.getContent() : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw unreadable(e);
    }
  }

  /** The subject, decoded; empty where there is none. */
  public static String subject(MimeMessage mail) {
    try {
      return Objects.requireNonNullElse(mail.getSubject(), "");
    } catch (MessagingException e) {
      throw unreadable(e);
    }
  }

  /** A header's first value; empty where there is none. */
  public static String header(MimeMessage mail, String name) {
    try {
      String[] values = mail.getHeader(name);
      return values == null ? "" : values[0];
    } catch (MessagingException e) {
      throw unreadable(e);
    }
  }

  private static IllegalStateException unreadable(MessagingException e) {
    return new IllegalStateException("Cannot read a mail", e);
  }
}
