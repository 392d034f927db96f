package org.kept.servicekit.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * How Kept's clients talk to Kafka; keys are strings, values are bytes.
 *
 * @param servers {@code host:port}, several separated by commas
 * @param instance a name that this process keeps over restarts and shares with no other; with it a
 *     restarted consumer takes its partitions back at once, without it after the session timeout
 * @param idleFetch how long the broker keeps a consumer's question open when there is nothing new;
 *     a consumer that ends, or takes up a paused partition again, waits for that answer first
 */
public record KafkaSettings(String servers, @Nullable String instance, Duration idleFetch) {

  private static final int REQUEST_MILLIS = 10_000;
  private static final int SESSION_MILLIS = 10_000;
  private static final int BATCH = 500;
  private static final int FETCH_BYTES = 8 * 1024 * 1024;
  private static final long BUFFER_BYTES = 16L * 1024 * 1024;

  /** An idle consumer asks this rarely; new records are answered at once all the same. */
  private static final Duration IDLE_FETCH = Duration.ofSeconds(2);

  /** Settings of a process. */
  public KafkaSettings(String servers, @Nullable String instance) {
    this(servers, instance, IDLE_FETCH);
  }

  /** Settings of a process that has no lasting name. */
  public KafkaSettings(String servers) {
    this(servers, null);
  }

  /**
   * A producer that neither loses nor reorders: acknowledged by all, idempotent, one request in
   * flight, and never giving up a record on its own.
   */
  public Map<String, Object> producer(String clientId) {
    Map<String, Object> settings = common(clientId);
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, REQUEST_MILLIS);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
    return settings;
  }

  /** A consumer that commits by hand and reads from the start when nothing was committed. */
  public Map<String, Object> consumer(String group, String clientId) {
    Map<String, Object> settings = common(clientId);
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        CooperativeStickyAssignor.class.getName());
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, BATCH);
    settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES);
    settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, (int) idleFetch.toMillis());
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
    settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, SESSION_MILLIS / 4);
    if (instance != null) {
      settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, clientId + "-" + instance);
    }
    return settings;
  }

  /** An admin client. */
  public Map<String, Object> admin(String clientId) {
    Map<String, Object> settings = common(clientId);
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
    return settings;
  }

  private Map<String, Object> common(String clientId) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, servers);
    settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, clientId);
    settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
    settings.put(CommonClientConfigs.METADATA_MAX_AGE_CONFIG, 30_000);
    // The clients' own reports to the broker are of no use here and cost a thread's attention.
    settings.put(CommonClientConfigs.ENABLE_METRICS_PUSH_CONFIG, false);
    return settings;
  }
}
