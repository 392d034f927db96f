package org.kept.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxPageTest {

  @Test
  void theHundredLatestMailsAreListed(@TempDir Path folder) throws Exception {
    int port = freePort();
    try (Mailbox mailbox = Mailbox.start(folder, 0);
        MailboxPage page = MailboxPage.start(mailbox, port);
        HttpClient http = HttpClient.newHttpClient()) {
      for (int mail = 1; mail <= 101; mail++) {
        Files.writeString(
            folder.resolve("%05d.eml".formatted(mail)),
            "Subject: Digest %03d\r\nTo: ana@example.org\r\n\r\nText\r\n".formatted(mail));
      }

      String list =
          http.send(
                  HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/")).build(),
                  BodyHandlers.ofString())
              .body();

      assertThat(list.split("<li>", -1)).hasSize(1 + 100);
      assertThat(list).contains("Digest 101", "Digest 002").doesNotContain("Digest 001");
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }
}
