package org.kept.servicekit;

/**
 * Lifecycle phases, so that a stopping service finishes what it accepted: HTTP first (Spring's web
 * server phases lie far above these), then the relay, then consumers, then producers and admin
 * clients; the database connection closes last, as a bean that others depend on. Starting goes the
 * other way around.
 */
public final class StopOrder {

  /** Relays stored events; flushes while consumers still take them. */
  public static final int RELAY = 2_000;

  /** Consumers; finish the batch in hand. */
  public static final int CONSUMERS = 1_000;

  /** Topics, admin clients and producers that consumers write to. */
  public static final int CLIENTS = 0;

  private StopOrder() {}
}
