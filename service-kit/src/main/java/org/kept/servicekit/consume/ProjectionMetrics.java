package org.kept.servicekit.consume;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/** What a projection's gauges show: lag, parked streams, last success, events, retries. */
final class ProjectionMetrics {

  /** Lag before anything was polled. */
  static final long UNKNOWN = -1;

  private final Clock clock;
  private final AtomicLong parked = new AtomicLong();
  private final AtomicLong lastProjected = new AtomicLong();
  private final Counter events;
  private final Counter retries;

  ProjectionMetrics(String consumer, Projection projection, MeterRegistry registry, Clock clock) {
    this.clock = clock;
    this.events = registry.counter("kept.projection.events", "consumer", consumer);
    this.retries = registry.counter("kept.projection.retries", "consumer", consumer);
    gauge(registry, consumer, "lag", projection, Projection::lag);
    gauge(registry, consumer, "parked", parked, AtomicLong::doubleValue);
    gauge(registry, consumer, "last.success.seconds", lastProjected, AtomicLong::doubleValue);
  }

  private static <T> void gauge(
      MeterRegistry registry,
      String consumer,
      String name,
      T of,
      java.util.function.ToDoubleFunction<T> value) {
    Gauge.builder("kept.projection." + name, of, value)
        .tag("consumer", consumer)
        .strongReference(true)
        .register(registry);
  }

  void projected(int count) {
    events.increment(count);
    lastProjected.set(clock.instant().getEpochSecond());
  }

  void retried() {
    retries.increment();
  }

  void parked(long streams) {
    parked.set(streams);
  }
}
