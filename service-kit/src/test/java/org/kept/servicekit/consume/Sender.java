package org.kept.servicekit.consume;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.kept.contracts.CloudEventCodec;
import org.kept.contracts.Envelope;
import org.kept.contracts.Published;
import org.kept.contracts.commitments.CommitmentsEvent.OrganizationRenamed;
import org.kept.servicekit.kafka.KafkaSettings;

/** Sends events of made-up streams to one topic, all to partition 0 unless told otherwise. */
final class Sender implements AutoCloseable {

  private final String topic;
  private final KafkaProducer<String, byte[]> producer;

  Sender(String servers, String topic) {
    this.topic = topic;
    this.producer = new KafkaProducer<>(new KafkaSettings(servers).producer("sender"));
  }

  /** For consumers of which tests stop many. */
  static KafkaSettings hasty(String servers) {
    return new KafkaSettings(servers, null, Duration.ofMillis(50));
  }

  /** The events of a stream from the first sequence to the last. */
  void send(String stream, long from, long to) {
    for (long sequence = from; sequence <= to; sequence++) {
      sendOne(stream, sequence, 0);
    }
  }

  /** The same, without waiting for each. */
  void sendAll(String stream, long from, long to) {
    for (long sequence = from; sequence <= to; sequence++) {
      producer.send(record(stream, sequence, 0));
    }
    producer.flush();
  }

  void sendOne(String stream, long sequence, int partition) {
    send(record(stream, sequence, partition));
  }

  ProducerRecord<String, byte[]> record(String stream, long sequence, int partition) {
    Published event =
        new Published(
            new Envelope(
                stream + ":" + sequence,
                "/test",
                "org.kept.organization.renamed.v1",
                stream,
                Instant.parse("2014-02-03T00:00:00Z"),
                sequence,
                stream,
                "anna",
                null),
            new OrganizationRenamed(stream, "name " + sequence));
    ProducerRecord<String, byte[]> record = CloudEventCodec.encode(topic, event);
    return new ProducerRecord<>(topic, partition, record.key(), record.value(), record.headers());
  }

  /** An event of a type that is not known, or with another header changed. */
  void sendWith(String stream, long sequence, String header, String value) {
    ProducerRecord<String, byte[]> record = record(stream, sequence, 0);
    record.headers().remove(header);
    if (value != null) {
      record.headers().add(header, value.getBytes(StandardCharsets.UTF_8));
    }
    send(record);
  }

  void sendGarbage() {
    send(new ProducerRecord<>(topic, 0, null, "{broken".getBytes(StandardCharsets.UTF_8)));
  }

  void send(ProducerRecord<String, byte[]> record) {
    try {
      producer.send(record).get(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
