package org.kept.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kept.contracts.milestones.MilestonesEvent.MilestoneVerified;

class CloudEventCodecTest {

  private static final Published VERIFIED =
      new Published(
          new Envelope(
              "m-1:3",
              "/progress-service",
              "org.kept.milestone.verified.v1",
              "m-1",
              Instant.parse("2014-05-10T10:15:30.123Z"),
              3,
              "c-1",
              "staff-1",
              "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"),
          new MilestoneVerified("m-1", "c-1", "D2"));

  @Test
  void anEventComesBackAsItWasSent() {
    assertThat(CloudEventCodec.decode(received(encoded()))).isEqualTo(VERIFIED);
  }

  @Test
  void theRecordIsKeyedByPartitionKeyAndCarriesAttributesAsHeaders() {
    ProducerRecord<String, byte[]> record = encoded();

    assertThat(record.key()).isEqualTo("c-1");
    assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
    assertThat(header(record, "ce_sequence")).isEqualTo("3");
    assertThat(header(record, "ce_type")).isEqualTo("org.kept.milestone.verified.v1");
    assertThat(new String(record.value(), StandardCharsets.UTF_8))
        .isEqualTo("{\"milestoneId\":\"m-1\",\"commitmentId\":\"c-1\",\"deliverable\":\"D2\"}");
  }

  @Test
  void aFieldAddedByANewerProducerIsPassedOver() {
    String newer =
        "{\"milestoneId\":\"m-1\",\"commitmentId\":\"c-1\",\"deliverable\":\"D2\",\"mood\":\"good\"}";

    assertThat(
            CloudEventCodec.decode(received(encoded(), newer.getBytes(StandardCharsets.UTF_8)))
                .data())
        .isEqualTo(VERIFIED.data());
  }

  @ParameterizedTest
  @CsvSource({"ce_sequence", "ce_subject", "ce_time", "ce_partitionkey", "ce_actor", "ce_type"})
  void aRecordWithoutARequiredAttributeIsUnreadable(String header) {
    ProducerRecord<String, byte[]> record = encoded();
    record.headers().remove(header);

    assertThatThrownBy(() -> CloudEventCodec.decode(received(record)))
        .isInstanceOf(UnreadableEventException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "ce_type,org.kept.milestone.praised.v1,unknown type",
    "ce_specversion,9.9,9.9",
    "ce_sequence,three,three",
    "ce_sequence,-1,-1",
    "ce_sequence,1000000000000000000,1000000000000000000"
  })
  void aRecordWithAWrongAttributeIsUnreadableAndSaysWhy(
      String header, String value, String reason) {
    ProducerRecord<String, byte[]> record = encoded();
    record.headers().remove(header).add(header, value.getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> CloudEventCodec.decode(received(record)))
        .isInstanceOf(UnreadableEventException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void dataThatDoesNotFitItsTypeIsUnreadable() {
    assertThatThrownBy(() -> CloudEventCodec.decode(received(encoded(), new byte[] {'{'})))
        .isInstanceOf(UnreadableEventException.class);
  }

  private static ProducerRecord<String, byte[]> encoded() {
    return CloudEventCodec.encode(Topics.MILESTONES, VERIFIED);
  }

  private static String header(ProducerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private static ConsumerRecord<String, byte[]> received(ProducerRecord<String, byte[]> sent) {
    return received(sent, sent.value());
  }

  private static ConsumerRecord<String, byte[]> received(
      ProducerRecord<String, byte[]> sent, byte[] value) {
    return new ConsumerRecord<>(
        sent.topic(),
        0,
        7,
        0,
        TimestampType.CREATE_TIME,
        0,
        value.length,
        sent.key(),
        value,
        new RecordHeaders(sent.headers()),
        Optional.empty());
  }
}
