package org.kept.chaos.load;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Steps that wait for somebody to take them; a thing is in one step at a time. */
final class Hands {

  private final Queue<Supplier<@Nullable Order>> steps = new ConcurrentLinkedQueue<>();
  private final AtomicInteger number;

  /**
   * @param number shared by all, so that no two things are called alike
   */
  Hands(AtomicInteger number) {
    this.number = number;
  }

  int number() {
    return number.incrementAndGet();
  }

  String key(String what) {
    return "chaos-" + what + "-" + number();
  }

  void take(Supplier<@Nullable Order> step) {
    steps.add(step);
  }

  /** The next step; empty where there is none, or where it has to wait. */
  Optional<Order> next() {
    Supplier<@Nullable Order> step = steps.poll();
    return step == null ? Optional.empty() : Optional.ofNullable(step.get());
  }
}
