package org.kept.servicekit.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;
import org.kept.contracts.Topics;
import org.kept.servicekit.StopOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sees to it that the event topics exist: once at start, and for as long as it takes while the
 * broker is away, without holding up the service.
 */
final class EventTopics implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(EventTopics.class);
  private static final Duration AGAIN = Duration.ofSeconds(2);
  private static final Duration ANSWER = Duration.ofSeconds(10);

  /** Events are kept for ever, and on disk before they are acknowledged. */
  private static final Map<String, String> KEPT =
      Map.of(
          TopicConfig.RETENTION_MS_CONFIG, "-1",
          TopicConfig.RETENTION_BYTES_CONFIG, "-1",
          TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
          TopicConfig.FLUSH_MESSAGES_INTERVAL_CONFIG, "1");

  /** What is said of gaps is said again while it is true. */
  private static final Map<String, String> SAID_AGAIN =
      Map.of(TopicConfig.RETENTION_MS_CONFIG, Long.toString(Duration.ofDays(1).toMillis()));

  private final Map<String, Object> settings;
  private final Duration patience;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private volatile boolean running;
  private @Nullable Admin admin;

  EventTopics(Map<String, Object> settings) {
    this(settings, ANSWER);
  }

  EventTopics(Map<String, Object> settings, Duration patience) {
    this.settings = settings;
    this.patience = patience;
  }

  @Override
  public void start() {
    running = true;
    if (!made()) {
      Thread.ofPlatform().daemon().name("event-topics").start(this::makeUntilDone);
    }
  }

  private void makeUntilDone() {
    try {
      while (!stopping.await(AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
        if (made()) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean made() {
    try {
      Set<String> present = ask(admin().listTopics().names());
      List<NewTopic> missing = new ArrayList<>();
      for (String topic : Topics.ALL) {
        addMissing(topic, Topics.PARTITIONS, KEPT, present, missing);
        addMissing(Topics.deadLetters(topic), 1, KEPT, present, missing);
      }
      addMissing(Topics.GAPS, 1, SAID_AGAIN, present, missing);
      for (NewTopic topic : missing) {
        make(topic);
      }
      return true;
    } catch (KafkaException e) {
      LOG.warn("Kafka does not answer yet, topics are made when it does: {}", e.getMessage());
      return false;
    }
  }

  private static void addMissing(
      String name,
      int partitions,
      Map<String, String> configs,
      Set<String> present,
      List<NewTopic> missing) {
    if (!present.contains(name)) {
      missing.add(
          new NewTopic(name, Optional.of(partitions), Optional.<Short>empty()).configs(configs));
    }
  }

  private void make(NewTopic topic) {
    try {
      ask(admin().createTopics(List.of(topic)).all());
      LOG.info("Made topic {}", topic.name());
    } catch (TopicExistsException e) {
      LOG.debug("Another service made topic {} first", topic.name());
    }
  }

  /**
   * How many brokers answer.
   *
   * @throws KafkaException if none does in time
   */
  int brokers() {
    return ask(admin().describeCluster().nodes()).size();
  }

  private <T> T ask(KafkaFuture<T> answer) {
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
    } catch (TimeoutException e) {
      throw new KafkaException("no answer in " + patience, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptException(e);
    }
  }

  private synchronized Admin admin() {
    if (admin == null) {
      admin = Admin.create(settings);
    }
    return admin;
  }

  @Override
  public synchronized void stop() {
    running = false;
    stopping.countDown();
    if (admin != null) {
      admin.close(Duration.ofSeconds(2));
      admin = null;
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return StopOrder.CLIENTS;
  }
}
