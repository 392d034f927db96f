package org.kept.eventstore.command;

import java.util.List;

/** What a command comes to: events, or a refusal. */
public sealed interface Decision<E> {

  /**
   * Granted.
   *
   * @param events what happens, in order; none if all is as it should be already
   */
  record Accepted<E>(List<E> events) implements Decision<E> {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /** Not granted; nothing happens. */
  record Refused<E>(Refusal refusal) implements Decision<E> {}

  /** Whether anything happens by it. */
  default boolean happens() {
    return switch (this) {
      case Accepted<E> accepted -> !accepted.events().isEmpty();
      case Refused<E> refused -> false;
    };
  }

  /** Granted, with one event. */
  static <E> Decision<E> accept(E event) {
    return new Accepted<>(List.of(event));
  }

  /** Granted, with these events in their order. */
  static <E> Decision<E> accept(List<? extends E> events) {
    return new Accepted<>(List.copyOf(events));
  }

  /** Granted, and nothing needs to happen. */
  static <E> Decision<E> nothing() {
    return new Accepted<>(List.of());
  }

  /** Not granted. */
  static <E> Decision<E> refuse(Refusal refusal) {
    return new Refused<>(refusal);
  }
}
