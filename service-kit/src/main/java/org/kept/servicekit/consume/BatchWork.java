package org.kept.servicekit.consume;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.kept.servicekit.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a batch projected whatever happens: as a whole if it can be, else one event after the other
 * in offset order, so that a failure is pinned on the one event that causes it. Never by stream:
 * that would project younger events of a partition before older ones.
 */
final class BatchWork {

  private static final Logger LOG = LoggerFactory.getLogger(BatchWork.class);

  /** Parked events tried between two polls, so that a long queue does not cost the membership. */
  static final int AT_ONCE = 200;

  /** The event that holds up its partition, and how often it was put off. */
  private record Wait(long offset, int times) {}

  private final Map<TopicPartition, Wait> waits = new HashMap<>();
  private final String consumer;
  private final Projector projector;
  private final ParkedStreams parked;
  private final DeadLetters deadLetters;
  private final RetryPolicy policy;
  private final ProjectionMetrics metrics;

  BatchWork(
      String consumer,
      Projector projector,
      ParkedStreams parked,
      DeadLetters deadLetters,
      RetryPolicy policy,
      ProjectionMetrics metrics) {
    this.consumer = consumer;
    this.projector = projector;
    this.parked = parked;
    this.deadLetters = deadLetters;
    this.policy = policy;
    this.metrics = metrics;
  }

  /** What has to be there before the first batch. */
  void prepare() {
    parked.makeIndexes();
    metrics.parked(parked.count(consumer));
  }

  /**
   * Has every event projected, kept with its parked stream or left for later.
   *
   * @return false if the turn ended before that: nothing may be committed then
   */
  boolean project(Batch batch, Turn turn) {
    int outages = 0;
    while (turn.goesOn()) {
      try {
        projectNow(batch.events());
        return true;
      } catch (RuntimeException e) {
        if (Failure.of(e) != Failure.OUTAGE) {
          return oneByOne(batch, turn);
        }
        retryAfterOutage(e, outages++, turn);
      }
    }
    return false;
  }

  private boolean oneByOne(Batch batch, Turn turn) {
    for (Incoming event : batch.events()) {
      if (!Trace.during(event.traceparent(), () -> one(event, batch, turn))) {
        return false;
      }
    }
    return true;
  }

  private boolean one(Incoming event, Batch batch, Turn turn) {
    int outages = 0;
    int failures = 0;
    while (batch.isOurs(event)) {
      if (!turn.goesOn()) {
        return false;
      }
      try {
        projectNow(List.of(event));
        return true;
      } catch (RuntimeException e) {
        Failure failure = Failure.of(e);
        metrics.retried();
        if (failure == Failure.OUTAGE) {
          retryAfterOutage(e, outages++, turn);
        } else if (failure == Failure.NOT_YET && !policy.exhausted(failure, waited(event))) {
          LOG.debug("{} puts off {}: {}", consumer, place(event), e.getMessage());
          turn.postpone(event);
          batch.leave(event);
        } else if (failure == Failure.NOT_YET || policy.exhausted(failure, ++failures)) {
          return park(event, failure, e, batch, turn);
        } else {
          turn.pause(policy.pause(failures - 1));
        }
      }
    }
    return true;
  }

  /** How often an event was put off, this time included. */
  private int waited(Incoming event) {
    long offset = event.record().offset();
    return waits
        .merge(
            event.partition(),
            new Wait(offset, 1),
            (before, now) -> before.offset() == offset ? new Wait(offset, before.times() + 1) : now)
        .times();
  }

  /** Projects what is not parked, after what is parked has been kept. */
  private void projectNow(List<Incoming> events) {
    Map<String, Standing> standings = standings(events);
    List<Received> ready = new ArrayList<>();
    for (Incoming event : events) {
      Standing standing = standings.getOrDefault(event.stream(), Standing.GOOD);
      if (standing.leavesOut(event.sequence())) {
        continue;
      }
      if (standing.parked()) {
        keep(event);
      } else {
        ready.add(event.received(standing, false));
      }
    }
    if (!ready.isEmpty()) {
      projector.project(List.copyOf(ready));
      metrics.projected(ready.size());
      ready.forEach(this::tell);
    }
  }

  private void tell(Received event) {
    Trace.tell(
        event.envelope().traceparent(),
        "{} projected {} of {}, event {}",
        consumer,
        event.envelope().type(),
        event.stream(),
        event.sequence());
  }

  private Map<String, Standing> standings(List<Incoming> events) {
    try {
      return parked.standings(consumer, events.stream().map(Incoming::stream).toList());
    } catch (RuntimeException e) {
      throw new ParkingFailedException(e);
    }
  }

  private void keep(Incoming event) {
    try {
      parked.keep(consumer, event);
    } catch (RuntimeException e) {
      throw new ParkingFailedException(e);
    }
  }

  private boolean park(Incoming event, Failure failure, Throwable why, Batch batch, Turn turn) {
    int outages = 0;
    while (batch.isOurs(event)) {
      if (!turn.goesOn()) {
        return false;
      }
      try {
        if (failure != Failure.NOT_YET) {
          deadLetters.send(consumer, event, failure, why);
        }
        parked.park(consumer, event, failure, why);
        metrics.parked(parked.count(consumer));
        LOG.error("{} parked the stream of {}", consumer, place(event), why);
        return true;
      } catch (RuntimeException e) {
        retryAfterOutage(e, outages++, turn);
      }
    }
    return true;
  }

  private void retryAfterOutage(RuntimeException e, int outages, Turn turn) {
    metrics.retried();
    LOG.warn("{} waits, try {} failed: {}", consumer, outages + 1, e.toString());
    turn.pause(policy.pause(outages));
  }

  /**
   * Has streams of these partitions tried again whose event meant nothing to whoever had them
   * before: this may be a newer version, which knows it.
   */
  void retryUnreadable(Collection<TopicPartition> partitions) {
    parked.wantRetryOfUnreadable(consumer, partitions);
  }

  /**
   * Tries parked streams again that staff, or an event that filled a gap, asked for.
   *
   * @param mine the stream's partition is this consumer's
   */
  void retryParked(Predicate<Document> mine) {
    for (Document stream : parked.toRetry(consumer)) {
      if (mine.test(stream)) {
        retry(stream);
        metrics.parked(parked.count(consumer));
      }
    }
  }

  private void retry(Document stream) {
    String id = stream.getString("_id");
    Standing standing = ParkedStreams.standing(stream);
    List<Incoming> waiting = parked.waiting(id, AT_ONCE);
    for (Incoming event : waiting) {
      try {
        if (!standing.leavesOut(event.sequence())) {
          Received repaired = event.received(standing, true);
          projector.project(List.of(repaired));
          metrics.projected(1);
          tell(repaired);
        }
      } catch (RuntimeException e) {
        Failure failure = Failure.of(e);
        if (failure != Failure.OUTAGE && failure != Failure.NOT_YET) {
          LOG.warn("{} still fails at {}: {}", consumer, place(event), e.toString());
          parked.failedAgain(id, event, failure, e);
        }
        return;
      }
      parked.settle(id, event);
    }
    if (waiting.size() < AT_ONCE) {
      parked.release(id);
      LOG.info("{} released stream {}", consumer, stream.getString("stream"));
    }
  }

  private static String place(Incoming event) {
    return "%s, event %d (%s, offset %d)"
        .formatted(event.stream(), event.sequence(), event.partition(), event.record().offset());
  }
}
