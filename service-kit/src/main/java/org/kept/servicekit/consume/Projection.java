package org.kept.servicekit.consume;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A projector at work on its topics. */
public final class Projection {

  private final String name;
  private final List<String> topics;
  private final List<ConsumerLoop> loops = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();

  Projection(String name, List<String> topics) {
    this.name = name;
    this.topics = List.copyOf(topics);
  }

  /** Its name, which is its consumer group's too. */
  public String name() {
    return name;
  }

  /** What it reads. */
  public List<String> topics() {
    return topics;
  }

  /** Events that wait to be projected; -1 as long as that is not known. */
  public long lag() {
    long sum = 0;
    for (ConsumerLoop loop : loops) {
      if (loop.lag() == ProjectionMetrics.UNKNOWN) {
        return ProjectionMetrics.UNKNOWN;
      }
      sum += loop.lag();
    }
    return loops.isEmpty() ? ProjectionMetrics.UNKNOWN : sum;
  }

  /** Whether every thread of it runs; waiting for a server that is away counts as running. */
  public boolean isAlive() {
    return !threads.isEmpty() && threads.stream().allMatch(Thread::isAlive);
  }

  void add(ConsumerLoop loop) {
    loops.add(loop);
  }

  void start() {
    for (ConsumerLoop loop : loops) {
      threads.add(Thread.ofPlatform().name("projection-" + name).start(loop));
    }
  }

  void close() {
    loops.forEach(ConsumerLoop::close);
  }

  /** Waits for the end, and insists when the time is over. */
  void awaitEnd(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    try {
      for (Thread thread : threads) {
        if (!thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())))) {
          thread.interrupt();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
