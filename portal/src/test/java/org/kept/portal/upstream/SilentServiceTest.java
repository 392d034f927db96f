package org.kept.portal.upstream;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;

/** A service that does not do its part. */
class SilentServiceTest {

  private static final Duration AT_ONCE = Duration.ofMillis(50);
  private static final Duration LONG = Duration.ofMinutes(1);

  @Test
  void a_service_that_is_silent_is_not_waited_for_longer_than_the_limit() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> ask(silent, LONG, AT_ONCE))
          .hasCauseInstanceOf(UnreachableException.class);
    }
  }

  @Test
  void a_service_that_does_not_let_in_is_not_waited_for_longer_than_the_limit() throws IOException {
    List<Socket> waiting = new ArrayList<>();
    try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      while (hasRoom(full, waiting)) {
        // Those who came first keep their places.
      }
      assertThatThrownBy(() -> ask(full, AT_ONCE, LONG))
          .hasStackTraceContaining(HttpConnectTimeoutException.class.getName());
    } finally {
      for (Socket guest : waiting) {
        guest.close();
      }
    }
  }

  private static boolean hasRoom(ServerSocket server, List<Socket> waiting) throws IOException {
    Socket guest = new Socket();
    waiting.add(guest);
    try {
      guest.connect(server.getLocalSocketAddress(), (int) AT_ONCE.toMillis());
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }

  private static void ask(ServerSocket server, Duration connect, Duration answer) {
    URI base = URI.create("http://127.0.0.1:" + server.getLocalPort());
    new Service(ServiceName.PROGRESS, base, connect, answer)
        .get(base.resolve("/progress"), new TypeReference<Map<String, String>>() {})
        .join();
  }
}
