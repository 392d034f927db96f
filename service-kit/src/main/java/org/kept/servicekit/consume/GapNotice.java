package org.kept.servicekit.consume;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.kept.contracts.Topics;
import tools.jackson.databind.json.JsonMapper;

/**
 * A consumer misses events of a stream; said on {@link Topics#GAPS}, among Kept's services only.
 *
 * @param owner CloudEvents source of the stream's events: the service that has them all
 * @param missingFrom the first that is missing
 * @param consumer who misses it
 * @param at when it was noticed
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record GapNotice(
    String owner, String stream, long missingFrom, String consumer, Instant at) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /**
   * What a record says.
   *
   * @throws RuntimeException if it is no notice
   */
  public static GapNotice of(ConsumerRecord<String, byte[]> record) {
    return JSON.readValue(record.value(), GapNotice.class);
  }

  ProducerRecord<String, byte[]> record() {
    return new ProducerRecord<>(Topics.GAPS, stream, JSON.writeValueAsBytes(this));
  }

  /** In a sentence. */
  public String reason() {
    return "%s misses event %d".formatted(consumer, missingFrom);
  }
}
