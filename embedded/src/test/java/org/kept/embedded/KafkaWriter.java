package org.kept.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * A broker with a producer without end, which says "sent partition offset key" for every record
 * that was acknowledged, and a consumer, which says "committed offset" for one partition.
 */
final class KafkaWriter {

  static final String TOPIC = "events";
  static final String GROUP = "readers";
  static final TopicPartition CONSUMED = new TopicPartition(TOPIC, 0);

  private KafkaWriter() {}

  public static void main(String[] arguments) throws ExecutionException, InterruptedException {
    EmbeddedKafka kafka = EmbeddedKafka.start(Path.of(arguments[0]), 0, 0);
    new Thread(() -> consume(kafka)).start();
    KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all", "linger.ms", 1),
            new StringSerializer(),
            new StringSerializer());
    String padding = arguments.length < 3 ? "" : "x".repeat(Integer.parseInt(arguments[2]));
    for (int i = 0; ; i++) {
      String key = arguments[1] + i;
      producer.send(
          new ProducerRecord<>(TOPIC, key, key + padding),
          (sent, failure) -> say(sent, failure, key));
      if (i % 100 == 99) {
        producer.flush();
      }
    }
  }

  private static void say(RecordMetadata sent, Exception failure, String key) {
    System.out.println(
        failure == null
            ? "sent " + sent.partition() + " " + sent.offset() + " " + key
            : "failed " + failure);
  }

  private static void consume(EmbeddedKafka kafka) {
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                kafka.bootstrapServers(),
                "group.id",
                GROUP,
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                false),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.assign(List.of(CONSUMED));
      while (true) {
        if (!consumer.poll(Duration.ofMillis(200)).isEmpty()) {
          long position = consumer.position(CONSUMED);
          consumer.commitSync();
          System.out.println("committed " + position);
        }
      }
    }
  }
}
