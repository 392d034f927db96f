package org.kept.servicekit.relay;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.kept.eventstore.relay.Relay;
import org.kept.eventstore.relay.RelaySettings;
import org.kept.servicekit.StopOrder;
import org.kept.servicekit.problem.ProblemException;
import org.kept.servicekit.problem.RequestProblem;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/**
 * Carries the store's commits to Kafka for as long as the service runs; last to start, and first to
 * stop once HTTP is quiet, with an empty outbox. Its health appears as {@code relay}.
 */
final class RelayLifecycle implements SmartLifecycle, HealthIndicator {

  /** Longer than a broker takes to come back; people wait no longer to see what they did. */
  private static final Duration TOO_OLD = Duration.ofSeconds(30);

  private final RelaySettings settings;
  private volatile @Nullable Relay relay;

  RelayLifecycle(RelaySettings settings) {
    this.settings = settings;
  }

  @Override
  public void start() {
    relay = Relay.start(settings);
  }

  @Override
  public void stop() {
    Relay running = relay;
    if (running != null) {
      running.close();
    }
    relay = null;
  }

  /**
   * The relay at work.
   *
   * @throws ProblemException if there is none just now
   */
  Relay relay() {
    Relay running = relay;
    if (running == null) {
      throw new ProblemException(RequestProblem.OVERLOADED);
    }
    return running;
  }

  @Override
  public boolean isRunning() {
    Relay running = relay;
    return running != null && running.isRunning();
  }

  @Override
  public int getPhase() {
    return StopOrder.RELAY;
  }

  @Override
  public Health health() {
    Relay running = relay;
    Duration age = running == null ? Duration.ZERO : running.oldestAge();
    boolean well = isRunning() && age.compareTo(TOO_OLD) < 0;
    return (well ? Health.up() : Health.down())
        .withDetail("oldestPendingSeconds", age.toSeconds())
        .build();
  }
}
