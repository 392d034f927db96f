package org.kept.servicekit.consume;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.kept.servicekit.StopOrder;
import org.kept.servicekit.kafka.KafkaSettings;
import org.springframework.context.SmartLifecycle;

/** Starts projections and ends them; each is a consumer group of its own. */
public final class ProjectionRunner implements SmartLifecycle {

  private static final Duration LAST_BATCH = Duration.ofSeconds(15);

  private final KafkaSettings kafka;
  private final ParkedStreams parked;
  private final MeterRegistry meters;
  private final RetryPolicy policy;
  private final Clock clock;
  private final DeadLetters deadLetters;
  private final GapReports gapReports;
  private final List<Projection> projections = new CopyOnWriteArrayList<>();
  private boolean running;

  /**
   * A runner whose projections park what they cannot take in {@code database}. Outside Spring, call
   * {@link #start()} and {@link #stop()}.
   */
  public ProjectionRunner(
      KafkaSettings kafka,
      MongoDatabase database,
      MeterRegistry meters,
      RetryPolicy policy,
      Clock clock) {
    this.kafka = kafka;
    this.parked = new ParkedStreams(database, clock);
    this.meters = meters;
    this.policy = policy;
    this.clock = clock;
    this.deadLetters = new DeadLetters(() -> new KafkaProducer<>(kafka.producer("dead-letters")));
    this.gapReports =
        new GapReports(parked, () -> new KafkaProducer<>(kafka.producer("gap-reports")), clock);
  }

  /** Has {@code projector} take all events of {@code topics} on one thread, now and from now on. */
  public Projection start(String name, List<String> topics, Projector projector) {
    return start(name, topics, projector, 1);
  }

  /**
   * The same on several threads; the projector must bear being called by all of them at once, each
   * with partitions of its own.
   *
   * @param name of the consumer group; a new name reads everything from the start
   * @throws IllegalArgumentException if the name is in use here
   */
  public synchronized Projection start(
      String name, List<String> topics, Projector projector, int threads) {
    if (projections.stream().anyMatch(other -> other.name().equals(name))) {
      throw new IllegalArgumentException("a projection named " + name + " is there already");
    }
    Projection projection = new Projection(name, topics);
    ProjectionMetrics metrics = new ProjectionMetrics(name, projection, meters, clock);
    for (int i = 0; i < threads; i++) {
      String clientId = threads == 1 ? name : name + "-" + i;
      projection.add(
          new ConsumerLoop(
              name,
              () -> new KafkaConsumer<>(kafka.consumer(name, clientId)),
              topics,
              new BatchWork(name, projector, parked, deadLetters, policy, metrics),
              policy));
    }
    projections.add(projection);
    if (running) {
      projection.start();
    }
    return projection;
  }

  /** All projections, whether at work or not. */
  public List<Projection> projections() {
    return List.copyOf(projections);
  }

  ParkedStreams parked() {
    return parked;
  }

  @Override
  public synchronized void start() {
    running = true;
    projections.forEach(Projection::start);
    gapReports.start();
  }

  /** Lets every projection finish what it has in hand, for at most 15 s. */
  @Override
  public synchronized void stop() {
    running = false;
    projections.forEach(Projection::close);
    projections.forEach(projection -> projection.awaitEnd(LAST_BATCH));
    gapReports.close();
    deadLetters.close();
  }

  @Override
  public synchronized boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return StopOrder.CONSUMERS;
  }
}
