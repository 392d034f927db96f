package org.kept.eventstore.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** A Kafka producer that never gives up on a record by itself. */
final class KafkaEventSender implements EventSender {

  /** Of a broker that tells nothing about a topic. */
  private static final Duration METADATA = Duration.ofSeconds(20);

  private final KafkaProducer<String, byte[]> producer;

  KafkaEventSender(Map<String, Object> connection) {
    producer =
        new KafkaProducer<>(
            settings(connection), new StringSerializer(), new ByteArraySerializer());
  }

  static Map<String, Object> settings(Map<String, Object> connection) {
    Map<String, Object> config = new HashMap<>(connection);
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    config.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    config.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
    config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (int) METADATA.toMillis());
    config.put(ProducerConfig.LINGER_MS_CONFIG, 1);
    config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "none");
    return config;
  }

  @Override
  public List<Optional<Failure>> send(List<ProducerRecord<String, byte[]>> records) {
    List<Future<RecordMetadata>> sent = new ArrayList<>(records.size());
    for (ProducerRecord<String, byte[]> record : records) {
      if (!sent.isEmpty() && failed(sent.getLast())) {
        break; // Without metadata each further one would block for as long.
      }
      sent.add(producer.send(record));
    }
    producer.flush();
    List<Optional<Failure>> answers = new ArrayList<>(sent.stream().map(this::answer).toList());
    while (answers.size() < records.size()) {
      answers.add(answers.getLast());
    }
    return answers;
  }

  private static boolean failed(Future<RecordMetadata> sent) {
    return sent.isDone() && sent.state() == Future.State.FAILED && !isOfRecord(sent.exceptionNow());
  }

  private static boolean isOfRecord(@Nullable Throwable cause) {
    return cause instanceof RecordTooLargeException || cause instanceof InvalidTopicException;
  }

  private Optional<Failure> answer(Future<RecordMetadata> sent) {
    try {
      sent.get();
      return Optional.empty();
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    } catch (ExecutionException e) {
      return Optional.of(
          isOfRecord(e.getCause()) ? new Failure.OfRecord(e) : new Failure.OfSender(e));
    }
  }

  @Override
  public void close() {
    producer.close(Duration.ZERO);
  }
}
