package org.kept.progress.write;

import org.kept.eventstore.command.CommandContext;
import org.kept.eventstore.command.CommandDispatcher;
import org.kept.eventstore.command.CommandResult;
import org.kept.eventstore.command.RefusedException;
import org.kept.eventstore.command.StreamStates;
import org.kept.progress.events.MilestoneEvent;
import org.kept.progress.model.Milestone;
import org.springframework.stereotype.Component;

/** Sends commands about a milestone that is there already. */
@Component
public final class MilestoneStreams {

  private final StreamStates<Milestone, MilestoneEvent> states;
  private final CommandDispatcher commands;
  private final Tellers tellers;

  MilestoneStreams(
      StreamStates<Milestone, MilestoneEvent> states, CommandDispatcher commands, Tellers tellers) {
    this.states = states;
    this.commands = commands;
    this.tellers = tellers;
  }

  /** Makes a command of who asks. */
  @FunctionalInterface
  public interface Asking {
    Object by(Teller teller);
  }

  /**
   * Decides a command about a milestone.
   *
   * @throws RefusedException if it is refused, or if there is no such milestone
   */
  public CommandResult send(String milestone, Asking command, CommandContext context) {
    if (!(states.load(milestone).state() instanceof Milestone.Known known)) {
      throw new RefusedException(new MilestoneRefusal.Unknown(milestone));
    }
    Teller teller = tellers.of(context, tellers.commitment(known.facts().commitmentId()));
    return commands.dispatch(milestone, command.by(teller), context);
  }
}
