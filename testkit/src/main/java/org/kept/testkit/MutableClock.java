package org.kept.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock in UTC that stands still until a test moves it; safe to be read by many threads. */
public final class MutableClock extends Clock {

  private final AtomicReference<Instant> now;

  private MutableClock(Instant start) {
    this.now = new AtomicReference<>(start);
  }

  /** A clock that shows this moment. */
  public static MutableClock at(Instant start) {
    return new MutableClock(start);
  }

  /** A clock that shows this moment, for example {@code 2014-03-31T12:00:00Z}. */
  public static MutableClock at(String start) {
    return at(Instant.parse(start));
  }

  /** Goes on, or back if negative. */
  public void advance(Duration by) {
    now.updateAndGet(time -> time.plus(by));
  }

  /** Shows this moment from now on. */
  public void set(Instant time) {
    now.set(time);
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
