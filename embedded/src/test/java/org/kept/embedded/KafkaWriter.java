package org.kept.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Produces without end, and says "sent partition offset value" for every record that was
 * acknowledged.
 */
final class KafkaWriter {

  static final String TOPIC = "events";

  private KafkaWriter() {}

  public static void main(String[] arguments) throws ExecutionException, InterruptedException {
    EmbeddedKafka kafka = EmbeddedKafka.start(Path.of(arguments[0]), 0, 0);
    KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all", "linger.ms", 1),
            new StringSerializer(),
            new StringSerializer());
    for (int i = 0; ; i++) {
      String value = arguments[1] + i;
      producer.send(new ProducerRecord<>(TOPIC, value, value), KafkaWriter::say);
      if (i % 100 == 99) {
        producer.flush();
      }
    }
  }

  private static void say(RecordMetadata sent, Exception failure) {
    System.out.println(
        failure == null ? "sent " + sent.partition() + " " + sent.offset() : "failed " + failure);
  }
}
