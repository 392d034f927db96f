package org.kept.servicekit.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;
import org.kept.testkit.Servers;
import org.kept.testkit.Unanswering;

/** What Kafka's clients hold to, as they read their settings themselves. */
class KafkaBoundsTest {

  private final KafkaSettings settings = new KafkaSettings("127.0.0.1:9092");
  private final ConsumerConfig consumer = new ConsumerConfig(settings.consumer("g", "c"));
  private final ProducerConfig producer = new ProducerConfig(settings.producer("p"));
  private final AdminClientConfig admin = new AdminClientConfig(settings.admin("a"));

  @Test
  void aConsumerTakes500EventsAnd8MiBAtOnce() {
    assertThat(consumer.getInt("max.poll.records")).isEqualTo(500);
    assertThat(consumer.getInt("fetch.max.bytes")).isEqualTo(8 * 1024 * 1024);
  }

  @Test
  void aConsumerIsTakenForDeadAfterTenSecondsAndAsksAgainAfterTwo() {
    assertThat(consumer.getInt("session.timeout.ms")).isEqualTo(10_000);
    assertThat(consumer.getInt("fetch.max.wait.ms")).isEqualTo(2_000);
  }

  @Test
  void aBrokerHasTenSecondsToAnswer() {
    assertThat(producer.getInt("request.timeout.ms")).isEqualTo(10_000);
    assertThat(producer.getLong("max.block.ms")).isEqualTo(10_000);
    assertThat(admin.getInt("request.timeout.ms")).isEqualTo(10_000);
    assertThat(admin.getInt("default.api.timeout.ms")).isEqualTo(10_000);
  }

  @Test
  void aProducerKeeps16MiBForABrokerThatIsSlow() {
    assertThat(producer.getLong("buffer.memory")).isEqualTo(16 * 1024 * 1024);
  }

  @Test
  void aBrokerThatIsSilentIsNotWaitedForLongerThanTheLimit() {
    try (Unanswering silent = Unanswering.silent()) {
      EventTopics topics = hurried("127.0.0.1:" + silent.port(), Duration.ofMillis(100));

      assertThatThrownBy(topics::brokers)
          .isInstanceOf(KafkaException.class)
          .hasMessage("no answer in PT0.1S");
      topics.stop();
    }
    EventTopics answered = hurried(Servers.kafkaServers(), Duration.ofMinutes(1));
    assertThat(answered.brokers()).isPositive();
    answered.stop();
  }

  private static EventTopics hurried(String servers, Duration patience) {
    return new EventTopics(new KafkaSettings(servers).admin("topics"), patience);
  }
}
