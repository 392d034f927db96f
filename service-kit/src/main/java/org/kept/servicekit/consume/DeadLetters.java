package org.kept.servicekit.consume;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.kept.contracts.Topics;

/**
 * Copies of the records that parked a stream, on their topic's {@code .dlt}, with the reason in
 * {@code kept-} headers: for whoever watches topics. The wait for repair is in {@link
 * ParkedStreams}, not here.
 */
final class DeadLetters implements AutoCloseable {

  private static final Duration ANSWER = Duration.ofSeconds(20);
  private static final Duration CLOSE = Duration.ofSeconds(5);
  private static final int LONGEST_REASON = 1_000;

  private final Supplier<Producer<String, byte[]>> open;
  private final Duration patience;
  private @Nullable Producer<String, byte[]> producer;

  /** The producer is opened with the first letter; most processes never send one. */
  DeadLetters(Supplier<Producer<String, byte[]>> open) {
    this(open, ANSWER);
  }

  DeadLetters(Supplier<Producer<String, byte[]>> open, Duration patience) {
    this.open = open;
    this.patience = patience;
  }

  /**
   * Returns when the letter is safe.
   *
   * @throws KafkaException if it is not in time; it may still arrive, and again with the next try
   */
  void send(String consumer, Incoming event, Failure failure, Throwable why) {
    ConsumerRecord<String, byte[]> record = event.record();
    RecordHeaders headers = new RecordHeaders(record.headers().toArray());
    add(headers, "consumer", consumer);
    add(headers, "failure", failure.name().toLowerCase(Locale.ROOT));
    add(headers, "exception", why.getClass().getName());
    add(headers, "reason", cut(String.valueOf(why.getMessage())));
    add(headers, "topic", record.topic());
    add(headers, "partition", Integer.toString(record.partition()));
    add(headers, "offset", Long.toString(record.offset()));
    ProducerRecord<String, byte[]> letter =
        new ProducerRecord<>(
            Topics.deadLetters(record.topic()), null, record.key(), record.value(), headers);
    try {
      producer().send(letter).get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new KafkaException("dead letter not sent", e.getCause());
    } catch (TimeoutException e) {
      throw new KafkaException("dead letter not acknowledged in time", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptException(e);
    }
  }

  private static void add(RecordHeaders headers, String name, String value) {
    headers.add("kept-" + name, value.getBytes(StandardCharsets.UTF_8));
  }

  private static String cut(String reason) {
    return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
  }

  private synchronized Producer<String, byte[]> producer() {
    if (producer == null) {
      producer = open.get();
    }
    return producer;
  }

  @Override
  public synchronized void close() {
    if (producer != null) {
      producer.close(CLOSE);
      producer = null;
    }
  }
}
