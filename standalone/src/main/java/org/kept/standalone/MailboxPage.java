package org.kept.standalone;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.kept.standalone.demo.Mails;
import org.springframework.web.util.HtmlUtils;

/** Shows the mailbox in a browser: a list, and each mail's text and HTML side by side. */
final class MailboxPage implements AutoCloseable {

  private static final int MOST_LISTED = 100;
  private static final String HTML_PART = "/html";

  /** A mail is somebody's words: no script, no address outside this page. */
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; frame-ancestors 'self'";

  private static final String PAGE =
      """
      <!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
      <title>Mailbox</title><style>body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}
      pre{white-space:pre-wrap;background:#f4f4f2;padding:1rem;overflow-wrap:anywhere}iframe{width:100%%;height:60rem;border:1px solid #bbb}
      li{margin:.5rem 0}</style>
      <h1>%s</h1>%s</html>
      """;

  private final HttpServer server;
  private final ExecutorService threads;
  private final Mailbox mailbox;

  private MailboxPage(HttpServer server, ExecutorService threads, Mailbox mailbox) {
    this.server = server;
    this.threads = threads;
    this.mailbox = mailbox;
  }

  /** Listens on loopback. */
  static MailboxPage start(Mailbox mailbox, int port) {
    HttpServer server;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 16);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ExecutorService threads = Executors.newSingleThreadExecutor();
    MailboxPage page = new MailboxPage(server, threads, mailbox);
    server.createContext("/", page::answer);
    server.setExecutor(threads);
    server.start();
    return page;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String name = exchange.getRequestURI().getPath().substring(1);
      Optional<String> html = name.isEmpty() ? Optional.of(list()) : page(name);
      byte[] body = html.orElse("No such mail.").getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
      exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
      exchange.sendResponseHeaders(html.isPresent() ? 200 : 404, body.length);
      exchange.getResponseBody().write(body);
    } catch (MessagingException e) {
      throw new IOException(e);
    }
  }

  private Optional<String> page(String name) {
    if (name.endsWith(HTML_PART)) {
      return mailbox
          .file(name.substring(0, name.length() - HTML_PART.length()))
          .map(file -> Mails.part(Mails.read(file), "text/html"));
    }
    return mailbox.file(name).map(this::mail);
  }

  private String list() throws MessagingException {
    List<Path> files = mailbox.files().reversed().stream().limit(MOST_LISTED).toList();
    StringBuilder items = new StringBuilder();
    for (Path file : files) {
      MimeMessage mail = Mails.read(file);
      items.append(
          "<li><a href=\"/%s\">%s</a><br>to %s</li>"
              .formatted(
                  file.getFileName(),
                  HtmlUtils.htmlEscape(Mails.subject(mail)),
                  HtmlUtils.htmlEscape(Mails.header(mail, "To"))));
    }
    return PAGE.formatted(
        "Mailbox", files.isEmpty() ? "<p>No mail yet.</p>" : "<ol reversed>" + items + "</ol>");
  }

  private String mail(Path file) {
    MimeMessage mail = Mails.read(file);
    try {
      return PAGE.formatted(
          HtmlUtils.htmlEscape(Mails.subject(mail)),
          "<p><a href=\"/\">All mails</a></p><pre>"
              + HtmlUtils.htmlEscape(Mails.part(mail, "text/plain"))
              + "</pre><iframe sandbox title=\"HTML part\" src=\"/"
              + file.getFileName()
              + HTML_PART
              + "\"></iframe><h2>Headers</h2><pre>"
              + HtmlUtils.htmlEscape(headers(mail))
              + "</pre>");
    } catch (MessagingException e) {
      throw new IllegalStateException("Cannot show " + file, e);
    }
  }

  private static String headers(MimeMessage mail) throws MessagingException {
    return Collections.list(mail.getAllHeaderLines()).stream()
        .map(MailboxPage::decoded)
        .collect(Collectors.joining("\n"));
  }

  private static String decoded(String header) {
    try {
      return MimeUtility.decodeText(MimeUtility.unfold(header));
    } catch (UnsupportedEncodingException e) {
      return header;
    }
  }
}
