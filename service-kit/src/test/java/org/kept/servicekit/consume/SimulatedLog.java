package org.kept.servicekit.consume;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.kept.contracts.CloudEventCodec;
import org.kept.contracts.Envelope;
import org.kept.contracts.Published;
import org.kept.contracts.commitments.CommitmentsEvent.OrganizationApproved;

/**
 * A topic of two partitions with shuffled streams, some events doubled, some lost for now, some of
 * a type that nobody knows.
 */
final class SimulatedLog {

  static final String TOPIC = "simulated";
  static final int PARTITIONS = 2;
  static final int EVENTS = 4;

  private static final int STREAMS = 5;

  private final Random random;
  private final Tally tally;
  private final List<List<ConsumerRecord<String, byte[]>>> partitions = new ArrayList<>();
  private final Set<String> lost = new HashSet<>();
  private final Set<String> unreadable = new HashSet<>();

  SimulatedLog(Random random, Tally tally) {
    this.random = random;
    this.tally = tally;
    for (int partition = 0; partition < PARTITIONS; partition++) {
      partitions.add(new ArrayList<>());
    }
    shuffle();
  }

  List<String> streams() {
    return IntStream.range(0, STREAMS).mapToObj(number -> "stream-" + number).toList();
  }

  private void shuffle() {
    Map<String, Integer> next = new HashMap<>();
    List<String> left = new ArrayList<>(streams());
    while (!left.isEmpty()) {
      String stream = left.get(random.nextInt(left.size()));
      int sequence = next.merge(stream, 1, Integer::sum) - 1;
      if (sequence > 0 && random.nextInt(20) == 0 && !stream.equals("stream-0")) {
        tally.count(Tally.Event.MISSING_EVENT);
        lost.add(stream);
      } else {
        if (random.nextInt(60) == 0 && !stream.equals("stream-0")) {
          tally.count(Tally.Event.UNREADABLE);
          unreadable.add(stream + ":" + sequence);
        }
        append(stream, sequence);
        if (random.nextInt(5) == 0) {
          tally.count(Tally.Event.DUPLICATE);
          append(stream, random.nextInt(sequence + 1));
        }
      }
      if (sequence == EVENTS - 1) {
        left.remove(stream);
      }
    }
  }

  /** All events of those streams again, as a republish does. */
  void republishWhatWasLost() {
    for (String stream : lost) {
      for (int sequence = 0; sequence < EVENTS; sequence++) {
        append(stream, sequence);
      }
    }
  }

  List<ConsumerRecord<String, byte[]>> read(int partition, long from, int most) {
    List<ConsumerRecord<String, byte[]>> all = partitions.get(partition);
    return all.subList((int) from, (int) Math.min(all.size(), from + most));
  }

  long end(int partition) {
    return partitions.get(partition).size();
  }

  private void append(String stream, int sequence) {
    int partition = stream.charAt(stream.length() - 1) % PARTITIONS;
    Envelope envelope =
        new Envelope(
            stream + ":" + sequence,
            "/simulated",
            "org.kept.organization.approved.v1",
            stream,
            Instant.EPOCH,
            sequence,
            stream,
            "anna",
            null);
    ProducerRecord<String, byte[]> event =
        CloudEventCodec.encode(TOPIC, new Published(envelope, new OrganizationApproved(stream)));
    if (unreadable.contains(envelope.id())) {
      event.headers().remove("ce_type").add("ce_type", "org.kept.newer.v9".getBytes(UTF_8));
    }
    List<ConsumerRecord<String, byte[]>> log = partitions.get(partition);
    log.add(
        new ConsumerRecord<>(
            TOPIC,
            partition,
            log.size(),
            0,
            TimestampType.CREATE_TIME,
            0,
            0,
            event.key(),
            event.value(),
            event.headers(),
            Optional.empty()));
  }
}
