package org.kept.standalone.demo;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long the demo waits; the tests put a shorter limit in its place. */
class WaitingTest {

  private static final Duration AT_ONCE = Duration.ofMillis(50);

  @Test
  void whatDoesNotComeIsNotWaitedForLongerThanTheLimit() {
    assertThatThrownBy(() -> Waiting.until("better days", () -> 1, day -> day == 2, AT_ONCE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("in vain for better days");
  }

  @Test
  void aServiceThatIsSilentIsNotListenedToForLongerThanTheLimit() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      String address = "http://127.0.0.1:" + silent.getLocalPort();
      KeptApi api =
          new KeptApi(
              new Addresses(
                  address, address, address, address, address, address, Path.of(""), Path.of("")),
              AT_ONCE);

      assertThatThrownBy(() -> api.get(address + "/commitments"))
          .isInstanceOf(KeptApi.ApiException.class)
          .hasMessageContaining("timed out");
    }
  }
}
