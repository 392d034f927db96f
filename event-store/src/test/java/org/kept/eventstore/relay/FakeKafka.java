package org.kept.eventstore.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Keeps what is sent, in the order of acknowledgement, and fails as it is told. */
final class FakeKafka implements Supplier<EventSender> {

  /** One acknowledged event. */
  record Event(String stream, long sequence) {}

  private final List<ProducerRecord<String, byte[]>> log = new ArrayList<>();
  private final AtomicInteger senders = new AtomicInteger();
  private volatile BiFunction<Event, Integer, Optional<EventSender.Failure>> fate =
      (event, wave) -> Optional.empty();
  private volatile Runnable beforeSend = () -> {};
  private volatile Runnable afterAcknowledgement = () -> {};
  private final AtomicInteger waves = new AtomicInteger();

  /** What happens to an event in the n-th call of send, counted from 1. */
  FakeKafka failing(BiFunction<Event, Integer, Optional<EventSender.Failure>> fate) {
    this.fate = fate;
    return this;
  }

  FakeKafka beforeSend(Runnable hook) {
    beforeSend = hook;
    return this;
  }

  FakeKafka afterAcknowledgement(Runnable hook) {
    afterAcknowledgement = hook;
    return this;
  }

  int senders() {
    return senders.get();
  }

  synchronized List<ProducerRecord<String, byte[]>> records() {
    return List.copyOf(log);
  }

  List<Event> events() {
    return records().stream().map(FakeKafka::event).toList();
  }

  /** The sequences of each stream in the order they came first. */
  Map<String, List<Long>> firstOccurrences() {
    return firstOccurrences(events());
  }

  static Map<String, List<Long>> firstOccurrences(List<Event> events) {
    return events.stream()
        .distinct()
        .collect(groupingBy(Event::stream, mapping(Event::sequence, toList())));
  }

  static Event event(ProducerRecord<String, byte[]> record) {
    return new Event(header(record, "ce_subject"), Long.parseLong(header(record, "ce_sequence")));
  }

  static String header(ProducerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }

  @Override
  public EventSender get() {
    senders.incrementAndGet();
    return new EventSender() {
      @Override
      public List<Optional<Failure>> send(List<ProducerRecord<String, byte[]>> records) {
        beforeSend.run();
        int wave = waves.incrementAndGet();
        List<Optional<Failure>> answers = new ArrayList<>();
        for (ProducerRecord<String, byte[]> record : records) {
          Optional<Failure> failure = fate.apply(event(record), wave);
          if (failure.isEmpty()) {
            synchronized (FakeKafka.this) {
              log.add(record);
            }
          }
          answers.add(failure);
        }
        afterAcknowledgement.run();
        return answers;
      }

      @Override
      public void close() {}
    };
  }
}
