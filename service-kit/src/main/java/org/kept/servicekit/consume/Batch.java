package org.kept.servicekit.consume;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** What one poll brought; shrinks when partitions move away or have to wait meanwhile. */
final class Batch {

  private final List<Incoming> events = new ArrayList<>();
  private final Set<TopicPartition> gone = new HashSet<>();
  private final Map<TopicPartition, OffsetAndMetadata> ends = new HashMap<>();

  Batch(ConsumerRecords<String, byte[]> records) {
    for (ConsumerRecord<String, byte[]> record : records) {
      Incoming event = Incoming.of(record);
      events.add(event);
      ends.put(event.partition(), new OffsetAndMetadata(record.offset() + 1));
    }
  }

  /** All events that are still ours to project, partition by partition in offset order. */
  List<Incoming> events() {
    return events.stream().filter(this::isOurs).toList();
  }

  boolean isOurs(Incoming event) {
    return !gone.contains(event.partition());
  }

  /** Another consumer has these partitions now, and gets their events from Kafka. */
  void lose(Collection<TopicPartition> partitions) {
    gone.addAll(partitions);
    ends.keySet().removeAll(partitions);
  }

  /** This event and what follows in its partition are left for later. */
  void leave(Incoming event) {
    gone.add(event.partition());
    ends.put(event.partition(), new OffsetAndMetadata(event.record().offset()));
  }

  /** Up to where each partition is done. */
  Map<TopicPartition, OffsetAndMetadata> ends() {
    return Map.copyOf(ends);
  }
}
