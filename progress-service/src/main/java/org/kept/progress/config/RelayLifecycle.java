package org.kept.progress.config;

import org.jspecify.annotations.Nullable;
import org.kept.eventstore.relay.Relay;
import org.kept.eventstore.relay.RelaySettings;
import org.kept.servicekit.StopOrder;
import org.springframework.context.SmartLifecycle;

/** Runs the relay while the service runs; it ends before the consumers do. */
final class RelayLifecycle implements SmartLifecycle {

  private final RelaySettings settings;
  private @Nullable Relay relay;

  RelayLifecycle(RelaySettings settings) {
    this.settings = settings;
  }

  @Override
  public synchronized void start() {
    relay = Relay.start(settings);
  }

  @Override
  public synchronized void stop() {
    if (relay != null) {
      relay.close();
      relay = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return relay != null;
  }

  @Override
  public int getPhase() {
    return StopOrder.RELAY;
  }
}
