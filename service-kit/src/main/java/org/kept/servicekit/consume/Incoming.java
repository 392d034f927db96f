package org.kept.servicekit.consume;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.kept.contracts.CloudEventCodec;
import org.kept.contracts.Published;

/**
 * A record as it was read, with what could be made of it.
 *
 * @param stream its stream; a name made of topic, partition and offset where none can be read
 * @param sequence its place there; the offset where none can be read
 * @param event nothing if {@code unreadable}
 */
record Incoming(
    ConsumerRecord<String, byte[]> record,
    String stream,
    long sequence,
    @Nullable Published event,
    @Nullable RuntimeException unreadable) {

  private static final String SUBJECT = "ce_subject";
  private static final String SEQUENCE = "ce_sequence";
  private static final String TRACE_PARENT = "ce_traceparent";

  static Incoming of(ConsumerRecord<String, byte[]> record) {
    try {
      Published event = CloudEventCodec.decode(record);
      return new Incoming(
          record, event.envelope().subject(), event.envelope().sequence(), event, null);
    } catch (RuntimeException e) {
      return unreadable(record, e);
    }
  }

  private static Incoming unreadable(ConsumerRecord<String, byte[]> record, RuntimeException why) {
    String subject = header(record, SUBJECT);
    String sequence = header(record, SEQUENCE);
    if (subject != null && sequence != null && sequence.matches("\\d{1,18}")) {
      return new Incoming(record, subject, Long.parseLong(sequence), null, why);
    }
    String place = record.topic() + ":" + record.partition() + ":" + record.offset();
    return new Incoming(record, place, record.offset(), null, why);
  }

  private static @Nullable String header(ConsumerRecord<String, byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }

  /** W3C trace context of the request that caused it, as far as that can be read. */
  @Nullable String traceparent() {
    return header(record, TRACE_PARENT);
  }

  TopicPartition partition() {
    return new TopicPartition(record.topic(), record.partition());
  }

  /**
   * The event for a projector.
   *
   * @param standing of its stream: after what was taken out, it follows what stands before that
   * @throws RuntimeException why it cannot be read
   */
  Received received(Standing standing, boolean repaired) {
    if (event == null) {
      throw Objects.requireNonNull(unreadable);
    }
    return new Received(
        event,
        record.topic(),
        record.partition(),
        record.offset(),
        standing.before(sequence),
        repaired);
  }
}
