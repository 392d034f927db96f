package org.kept.progress.write.merge;

import java.util.HashSet;
import java.util.Set;
import org.kept.eventstore.CommitStore;
import org.kept.eventstore.command.CommandContext;
import org.kept.eventstore.command.CommandDispatcher;
import org.kept.eventstore.command.CommandResult;
import org.kept.eventstore.command.RefusedException;
import org.kept.eventstore.command.StreamStates;
import org.kept.eventstore.command.UnknownStreamException;
import org.kept.progress.events.MilestoneEvent;
import org.kept.progress.model.Milestone;
import org.kept.progress.write.MilestoneRefusal;
import org.kept.progress.write.MilestoneStreams;
import org.kept.progress.write.Teller;
import org.kept.progress.write.separate.SeparateMilestone;
import org.springframework.stereotype.Component;

/**
 * Merges one milestone into another without a circle ever staying, in which nothing would count.
 *
 * <p>A merge is stored in the stream of the milestone that is merged, so that its state, its
 * figures and its history need no other stream. What it is merged into is another stream, which may
 * be merged back at the same moment. So each looks after it has written: of those who close a
 * circle together, whoever wrote last finds all the others, and separates its own again. A request
 * that died in between does so when it is sent again.
 */
@Component
class Merging {

  private static final String UNDONE = "|undone";

  private final StreamStates<Milestone, MilestoneEvent> states;
  private final CommitStore store;
  private final CommandDispatcher commands;
  private final MilestoneStreams milestones;

  Merging(
      StreamStates<Milestone, MilestoneEvent> states,
      CommitStore store,
      CommandDispatcher commands,
      MilestoneStreams milestones) {
    this.states = states;
    this.store = store;
    this.commands = commands;
    this.milestones = milestones;
  }

  CommandResult merge(String milestone, String into, String reason, CommandContext context) {
    Milestone target = state(into);
    CommandResult result =
        milestones.send(
            milestone,
            (teller, toward) -> new MergeMilestone(toward, into, target, reason, teller),
            context);
    CommandContext undoing = context.under(context.requestKey() + UNDONE).expecting(null);
    if (leadsBack(milestone)) {
      // Whoever could merge can take it back, also where the history is full now.
      Teller merger = new Teller(context.actorId(), false, true);
      commands.dispatch(milestone, new SeparateMilestone(reason, merger), undoing);
    }
    if (store.findByRequest(milestone, undoing.requestKey()).isPresent()) {
      throw new RefusedException(new MilestoneRefusal.NotToStand(into, "merged"));
    }
    return result;
  }

  private Milestone state(String stream) {
    try {
      return states.load(stream).state();
    } catch (UnknownStreamException e) {
      return Milestone.UNREPORTED;
    }
  }

  private boolean leadsBack(String milestone) {
    Set<String> passed = new HashSet<>();
    String at = milestone;
    while (passed.add(at) && state(at) instanceof Milestone.Merged merged) {
      at = merged.into().value();
      if (at.equals(milestone)) {
        return true;
      }
    }
    return false;
  }
}
