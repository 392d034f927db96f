package org.kept.eventstore.command;

import org.axonframework.modelling.command.AggregateLifecycle;

/** Turns a decision into applied events or a refusal, so that aggregates need no ifs. */
public final class Apply {

  private Apply() {}

  /**
   * Applies the events to the aggregate that handles the current command.
   *
   * @throws RefusedException if the decision is a refusal
   */
  public static void orRefuse(Decision<?> decision) {
    switch (decision) {
      case Decision.Accepted<?> accepted -> accepted.events().forEach(AggregateLifecycle::apply);
      case Decision.Refused<?> refused -> throw new RefusedException(refused.refusal());
    }
  }
}
