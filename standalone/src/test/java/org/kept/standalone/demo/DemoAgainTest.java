package org.kept.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kept.chaos.child.KeptChild;

/** A demo that finds what an earlier one left. */
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class DemoAgainTest {

  private static final Duration DEMO = Duration.ofMinutes(3);

  @Test
  void aDemoOnDataOfAnEarlierDemoDoesNothingTwice(@TempDir Path folder) throws Exception {
    Path data = folder.resolve("data");
    Map<String, String> ports = KeptChild.freePorts();

    List<String> first = Launched.start(data, ports, "demo", "--exit").await(DEMO);
    List<String> second = Launched.start(data, ports, "demo", "--exit").await(DEMO);

    assertThat(first).as("%s", String.join("\n", first)).endsWith("exit 0");
    assertThat(second).as("%s", String.join("\n", second)).endsWith("exit 0");
    assertThat(Mails.files(data.resolve("mailbox"))).hasSize(2);
  }
}
