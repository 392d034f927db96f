package org.kept.chaos.child;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.kept.chaos.history.Event;

/** Reads the published topics from their very beginning, as any new consumer would. */
public final class EventLog {

  private static final List<String> TOPICS = List.of("kept.commitments", "kept.milestones");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private EventLog() {}

  /**
   * Everything that is there, each partition in its order.
   *
   * @param deadLetters records that some consumer could not take
   */
  public record Content(List<Event> events, int deadLetters) {}

  /**
   * Reads all of it.
   *
   * @throws org.apache.kafka.common.KafkaException if the broker does not answer in time
   */
  public static Content read(String servers) {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            servers,
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            (int) PATIENCE.toMillis());
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<Event> events = new ArrayList<>();
      List<ConsumerRecord<String, byte[]>> dead = new ArrayList<>();
      List<TopicPartition> partitions = new ArrayList<>();
      consumer
          .listTopics()
          .forEach(
              (topic, parts) -> {
                if (TOPICS.stream().anyMatch(t -> topic.equals(t) || topic.equals(t + ".dlt"))) {
                  parts.forEach(p -> partitions.add(new TopicPartition(topic, p.partition())));
                }
              });
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      Instant deadline = Instant.now().plus(PATIENCE);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        if (Instant.now().isAfter(deadline)) {
          throw new IllegalStateException("The topics cannot be read to their end: " + ends);
        }
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
          if (TOPICS.contains(record.topic())) {
            events.add(event(record));
          } else {
            dead.add(record);
          }
        }
      }
      return new Content(events, dead.size());
    }
  }

  private static Event event(ConsumerRecord<String, byte[]> record) {
    CloudEvent event = KafkaMessageFactory.createReader(record).toEvent();
    byte[] data = Objects.requireNonNull(event.getData()).toBytes();
    Map<String, String> attributes = new TreeMap<>();
    for (String name : event.getAttributeNames()) {
      attributes.put(name, String.valueOf(event.getAttribute(name)));
    }
    for (String name : event.getExtensionNames()) {
      attributes.put(name, String.valueOf(event.getExtension(name)));
    }
    return new Event(
        record.topic() + "-" + record.partition(),
        event.getId(),
        event.getType(),
        Objects.requireNonNull(event.getSubject()),
        Long.parseLong(String.valueOf(event.getExtension("sequence"))),
        Objects.requireNonNull(event.getTime()).toInstant(),
        attributes,
        new String(data, StandardCharsets.UTF_8),
        KeptApi.JSON.readTree(data));
  }
}
