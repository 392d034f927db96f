package org.kept.servicekit.consume;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up while every projection runs; tells each one's lag. */
final class ConsumersHealth implements HealthIndicator {

  private final ProjectionRunner runner;

  ConsumersHealth(ProjectionRunner runner) {
    this.runner = runner;
  }

  @Override
  public Health health() {
    Health.Builder health = Health.up();
    for (Projection projection : runner.projections()) {
      health.withDetail(projection.name(), projection.isAlive() ? projection.lag() : "ended");
      if (!projection.isAlive()) {
        health.down();
      }
    }
    return health.build();
  }
}
