package org.kept.eventstore.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kept.eventstore.Commit;
import org.kept.eventstore.Outbox;

/** What a relay tells about itself. */
final class RelayMetrics {

  private final InstantSource clock;
  private final Counter sent;
  private final Counter duplicates;
  private final Counter republished;
  private final Counter failures;

  private @Nullable Instant oldestOfRound;
  private volatile @Nullable Instant oldest;

  RelayMetrics(
      MeterRegistry registry,
      String source,
      InstantSource clock,
      Outbox outbox,
      ParkedStreams parked) {
    this.clock = clock;
    sent = counter(registry, source, "kept.relay.sent", "events acknowledged by Kafka");
    duplicates = counter(registry, source, "kept.relay.duplicates", "events known as sent twice");
    republished =
        counter(registry, source, "kept.relay.republished", "events sent again on request");
    failures = counter(registry, source, "kept.relay.failures", "errors after which it began anew");
    Gauge.builder("kept.relay.backlog", outbox, Outbox::size)
        .description("commits that are not on Kafka, counted to " + Outbox.MAX_COUNT)
        .tag("source", source)
        .strongReference(true)
        .register(registry);
    Gauge.builder("kept.relay.parked", parked, ParkedStreams::size)
        .description("streams that wait because a commit cannot be published")
        .tag("source", source)
        .strongReference(true)
        .register(registry);
    TimeGauge.builder(
            "kept.relay.oldest", this, TimeUnit.MILLISECONDS, m -> m.oldestAge().toMillis())
        .description("age of the oldest commit that is not on Kafka and not parked")
        .tag("source", source)
        .strongReference(true)
        .register(registry);
  }

  private static Counter counter(
      MeterRegistry registry, String source, String name, String description) {
    return Counter.builder(name).description(description).tag("source", source).register(registry);
  }

  /** Takes note of commits that wait for no other reason than that there is much to do. */
  void seen(List<Commit> commits) {
    for (Commit commit : commits) {
      oldestOfRound = earlier(oldestOfRound, commit.at());
      oldest = earlier(oldest, commit.at());
    }
  }

  /** All slices have had their turn: what was not seen in it has gone. */
  void endOfRound() {
    oldest = oldestOfRound;
    oldestOfRound = null;
  }

  private static Instant earlier(@Nullable Instant one, Instant other) {
    return one != null && one.isBefore(other) ? one : other;
  }

  void sent(int events) {
    sent.increment(events);
  }

  void duplicates(long events) {
    duplicates.increment((double) events);
  }

  void republished(long events) {
    republished.increment((double) events);
  }

  void failed() {
    failures.increment();
  }

  Duration oldestAge() {
    Instant since = oldest;
    return since == null ? Duration.ZERO : Duration.between(since, clock.instant());
  }
}
