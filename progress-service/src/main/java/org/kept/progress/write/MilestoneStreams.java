package org.kept.progress.write;

import org.kept.eventstore.CommitStore;
import org.kept.eventstore.command.CommandContext;
import org.kept.eventstore.command.CommandDispatcher;
import org.kept.eventstore.command.CommandResult;
import org.kept.eventstore.command.RefusedException;
import org.kept.eventstore.command.StreamStates;
import org.kept.eventstore.command.Versioned;
import org.kept.progress.events.MilestoneEvent;
import org.kept.progress.model.CommitmentDefinition;
import org.kept.progress.model.Milestone;
import org.springframework.stereotype.Component;

/** Sends commands about a milestone that is there already. */
@Component
public final class MilestoneStreams {

  /** Events up to which members add to a milestone: what was said stays, so it must end. */
  static final int MEMBERS_MOST = 200;

  /** Events up to which staff do, who can still set right what members left. */
  static final int STAFF_MOST = 400;

  private final StreamStates<Milestone, MilestoneEvent> states;
  private final CommitStore store;
  private final CommandDispatcher commands;
  private final Tellers tellers;

  MilestoneStreams(
      StreamStates<Milestone, MilestoneEvent> states,
      CommitStore store,
      CommandDispatcher commands,
      Tellers tellers) {
    this.states = states;
    this.store = store;
    this.commands = commands;
    this.tellers = tellers;
  }

  /** Makes a command of who asks, and of the commitment as it is known here. */
  @FunctionalInterface
  public interface Asking {
    Object by(Teller teller, CommitmentDefinition toward);
  }

  /**
   * Decides a command about a milestone.
   *
   * @throws RefusedException if it is refused, or if there is no such milestone
   */
  public CommandResult send(String milestone, Asking command, CommandContext context) {
    Versioned<Milestone> at = states.load(milestone);
    if (!(at.state() instanceof Milestone.Known known)) {
      throw new RefusedException(new MilestoneRefusal.Unknown(milestone));
    }
    CommitmentDefinition toward = tellers.commitment(known.facts().commitmentId());
    Teller teller = tellers.of(context, toward);
    int most = teller.staff() ? STAFF_MOST : MEMBERS_MOST;
    if (teller.maySpeak()
        && at.version() + 1 >= most
        && store.findByRequest(milestone, context.requestKey()).isEmpty()) {
      throw new RefusedException(new MilestoneRefusal.HistoryFull(most));
    }
    return commands.dispatch(milestone, command.by(teller, toward), context);
  }
}
