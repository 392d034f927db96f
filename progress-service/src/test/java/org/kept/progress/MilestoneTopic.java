package org.kept.progress;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.kept.contracts.Topics;
import org.kept.servicekit.kafka.KafkaSettings;
import org.kept.testkit.Servers;

/** What is on {@code kept.milestones} at this moment, read with the plain client. */
final class MilestoneTopic {

  private MilestoneTopic() {}

  /** All records by their stream, in their order. */
  static Map<String, List<ConsumerRecord<String, byte[]>>> read() {
    List<TopicPartition> partitions =
        IntStream.range(0, Topics.PARTITIONS)
            .mapToObj(partition -> new TopicPartition(Topics.MILESTONES, partition))
            .toList();
    Map<String, List<ConsumerRecord<String, byte[]>>> records = new HashMap<>();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            new KafkaSettings(Servers.kafkaServers(), null, Duration.ofMillis(50))
                .consumer("reader-" + Servers.fresh(), "reader"))) {
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
          records
              .computeIfAbsent(header(record, "ce_subject"), stream -> new ArrayList<>())
              .add(record);
        }
      }
    }
    return records;
  }

  static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
