package org.kept.standalone;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.kept.standalone.demo.Mails;

/**
 * An SMTP server that keeps what it is sent as {@code .eml} files and delivers nothing, so that
 * mails can be read without a mail provider.
 */
final class Mailbox implements AutoCloseable {

  private final GreenMail server;
  private final Path directory;
  private final AtomicInteger last;

  private Mailbox(GreenMail server, Path directory, int last) {
    this.server = server;
    this.directory = directory;
    this.last = new AtomicInteger(last);
  }

  /**
   * Listens on loopback.
   *
   * @param directory made where missing; one file a mail, numbered in order of arrival
   */
  static Mailbox start(Path directory, int port) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
    Mailbox mailbox = new Mailbox(server, directory, Mails.files(directory).size());
    UserManager users = server.getUserManager();
    users.setMessageDeliveryHandler(
        (mail, address) -> {
          // Kept before the 250 is said, so that a mail once accepted survives a kill. The server's
          // own copy in memory is not wanted: it lives until the next mail.
          purge(server);
          mailbox.keep(mail.getMessage());
          String to = address.getEmail();
          return Optional.ofNullable(users.getUserByEmail(to))
              .orElseGet(() -> server.setUser(to, to, "unused"));
        });
    server.start();
    return mailbox;
  }

  /** The mails in order of arrival. */
  List<Path> files() {
    return Mails.files(directory);
  }

  /** The mail of that file name, if there is one. */
  Optional<Path> file(String name) {
    return files().stream().filter(file -> file.getFileName().toString().equals(name)).findFirst();
  }

  @Override
  public void close() {
    server.stop();
  }

  private static void purge(GreenMail server) {
    try {
      server.purgeEmailFromAllMailboxes();
    } catch (FolderException e) {
      throw new IllegalStateException("Cannot empty the mailbox in memory", e);
    }
  }

  private void keep(MimeMessage mail) {
    Path part = directory.resolve("incoming-" + last.incrementAndGet());
    Path whole = directory.resolve("%05d.eml".formatted(last.get()));
    try (OutputStream out = Files.newOutputStream(part)) {
      mail.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw new IllegalStateException("Cannot keep a mail in " + directory, e);
    }
    try {
      Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
