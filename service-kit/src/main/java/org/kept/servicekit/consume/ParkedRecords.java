package org.kept.servicekit.consume;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** Kafka records to documents and back, byte for byte, readable or not. */
final class ParkedRecords {

  private ParkedRecords() {}

  static Document toDocument(Incoming incoming, String parked, java.time.Instant now) {
    ConsumerRecord<String, byte[]> record = incoming.record();
    List<Document> headers = new ArrayList<>();
    for (Header header : record.headers()) {
      headers.add(new Document("name", header.key()).append("value", binary(header.value())));
    }
    return new Document("_id", id(incoming, parked))
        .append("parked", parked)
        .append("sequence", incoming.sequence())
        .append("topic", record.topic())
        .append("partition", record.partition())
        .append("offset", record.offset())
        .append("timestamp", record.timestamp())
        .append("key", record.key())
        .append("headers", headers)
        .append("value", binary(record.value()))
        .append("at", Date.from(now));
  }

  static String id(Incoming incoming, String parked) {
    ConsumerRecord<String, byte[]> record = incoming.record();
    return "%s|%s:%d:%d".formatted(parked, record.topic(), record.partition(), record.offset());
  }

  static Incoming toIncoming(Document document) {
    RecordHeaders headers = new RecordHeaders();
    for (Document header : document.getList("headers", Document.class)) {
      headers.add(header.getString("name"), bytes(header.get("value", Binary.class)));
    }
    return Incoming.of(
        new ConsumerRecord<>(
            document.getString("topic"),
            document.getInteger("partition"),
            document.getLong("offset"),
            document.getLong("timestamp"),
            TimestampType.CREATE_TIME,
            ConsumerRecord.NULL_SIZE,
            ConsumerRecord.NULL_SIZE,
            document.getString("key"),
            bytes(document.get("value", Binary.class)),
            headers,
            Optional.empty()));
  }

  private static @Nullable Binary binary(byte @Nullable [] bytes) {
    return bytes == null ? null : new Binary(bytes);
  }

  private static byte @Nullable [] bytes(@Nullable Binary binary) {
    return binary == null ? null : binary.getData();
  }
}
