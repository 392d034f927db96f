package org.kept.testservers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TestServersTest {

  @Test
  void serversThatAreGivenAreUsed() {
    Map<String, String> given =
        Map.of("KEPT_MONGODB_URI", "mongodb://elsewhere", "KEPT_KAFKA_SERVERS", "elsewhere:9");

    assertThat(TestServers.mongoUri(given)).isEqualTo("mongodb://elsewhere");
    assertThat(TestServers.kafkaServers(given)).isEqualTo("elsewhere:9");
  }

  @Test
  void aChoiceThatNobodyKnowsIsRefused() {
    assertThatThrownBy(() -> TestServers.source("cloud"))
        .hasMessage("kept.servers is 'embedded' or 'docker', not 'cloud'");
  }
}
