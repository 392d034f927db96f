package org.kept.eventstore.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class KafkaEventSenderTest {

  @Test
  void aBrokerThatTellsNothingOfATopicIsWaitedForTwentySeconds() {
    ProducerConfig effective =
        new ProducerConfig(
            KafkaEventSender.settings(
                Map.of(
                    "bootstrap.servers", "localhost:1",
                    "key.serializer", StringSerializer.class,
                    "value.serializer", ByteArraySerializer.class)));

    assertThat(effective.getLong(ProducerConfig.MAX_BLOCK_MS_CONFIG)).isEqualTo(20_000);
  }
}
