package org.kept.contracts;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.net.URI;
import java.time.ZoneOffset;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Events to Kafka records and back: CloudEvents 1.0, binary mode, our own JSON bytes as value. */
public final class CloudEventCodec {

  private static final String SEQUENCE = "sequence";
  private static final String PARTITION_KEY = "partitionkey";
  private static final String ACTOR = "actor";
  private static final String TRACE_PARENT = "traceparent";

  private CloudEventCodec() {}

  /** The record to send; its key is the partition key. */
  public static ProducerRecord<String, byte[]> encode(String topic, Published event) {
    Envelope envelope = event.envelope();
    CloudEventBuilder builder =
        CloudEventBuilder.v1()
            .withId(envelope.id())
            .withSource(URI.create(envelope.source()))
            .withType(envelope.type())
            .withSubject(envelope.subject())
            .withTime(envelope.time().atOffset(ZoneOffset.UTC))
            .withDataSchema(URI.create(envelope.dataSchema()))
            .withDataContentType("application/json")
            .withExtension(SEQUENCE, Long.toString(envelope.sequence()))
            .withExtension(PARTITION_KEY, envelope.partitionKey())
            .withExtension(ACTOR, envelope.actor())
            .withData(ContractJson.MAPPER.writeValueAsBytes(event.data()));
    if (envelope.traceparent() != null) {
      builder.withExtension(TRACE_PARENT, envelope.traceparent());
    }
    return KafkaMessageFactory.<String>createWriter(topic, envelope.partitionKey())
        .writeBinary(builder.build());
  }

  /**
   * The event of a record.
   *
   * @throws UnreadableEventException if an attribute is missing, the version is not 1.0, the type
   *     is not known or the data does not fit it
   */
  public static Published decode(ConsumerRecord<String, byte[]> record) {
    try {
      CloudEvent event = KafkaMessageFactory.createReader(record).toEvent();
      Envelope envelope = envelope(event);
      Class<?> type =
          ContractTypes.find(envelope.type())
              .orElseThrow(() -> unreadable("unknown type " + envelope.type(), null));
      if (event.getData() == null) {
        throw unreadable("no data", null);
      }
      return new Published(
          envelope, ContractJson.MAPPER.readValue(event.getData().toBytes(), type));
    } catch (CloudEventRWException
        | JacksonException
        | IllegalArgumentException
        | IllegalStateException e) {
      throw unreadable(String.valueOf(e.getMessage()), e);
    }
  }

  private static Envelope envelope(CloudEvent event) {
    if (event.getTime() == null) {
      throw unreadable("attribute time is missing", null);
    }
    Object trace = event.getExtension(TRACE_PARENT);
    return new Envelope(
        event.getId(),
        event.getSource().toString(),
        event.getType(),
        required(event.getSubject(), "subject"),
        event.getTime().toInstant(),
        sequence(required(event.getExtension(SEQUENCE), SEQUENCE)),
        required(event.getExtension(PARTITION_KEY), PARTITION_KEY),
        required(event.getExtension(ACTOR), ACTOR),
        trace == null ? null : trace.toString());
  }

  /** Below zero it would pass for one that was seen before, and be dropped in silence. */
  private static long sequence(String text) {
    if (!text.matches("\\d{1,18}")) {
      throw unreadable("attribute sequence is " + text, null);
    }
    return Long.parseLong(text);
  }

  private static String required(@Nullable Object value, String attribute) {
    if (value == null) {
      throw unreadable("attribute " + attribute + " is missing", null);
    }
    return value.toString();
  }

  private static UnreadableEventException unreadable(String reason, @Nullable Exception cause) {
    return new UnreadableEventException(reason, cause);
  }
}
