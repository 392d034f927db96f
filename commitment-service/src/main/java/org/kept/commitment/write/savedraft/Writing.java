package org.kept.commitment.write.savedraft;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.kept.commitment.events.Wording;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.Commitment;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.model.Organization;
import org.kept.commitment.write.Commands;
import org.kept.commitment.write.States;
import org.kept.commitment.write.editdraft.EditDraft;
import org.kept.eventstore.CommitStore;
import org.kept.eventstore.command.CommandContext;
import org.kept.eventstore.command.CommandResult;
import org.kept.eventstore.command.Decision;
import org.kept.eventstore.command.RefusedException;
import org.kept.servicekit.problem.ProblemException;
import org.kept.servicekit.problem.RequestProblem;

/** Opens, saves and settles working copies; what the endpoints of a draft share. */
public final class Writing {

  /** While somebody writes, the stream gets one event in so long. */
  static final Duration SETTLES_AFTER = Duration.ofMinutes(10);

  private static final int ATTEMPTS = 8;

  private final WorkingCopies copies;
  private final States states;
  private final Commands commands;
  private final CommitStore store;

  public Writing(WorkingCopies copies, States states, Commands commands, CommitStore store) {
    this.copies = copies;
    this.states = states;
    this.commands = commands;
    this.store = store;
  }

  /** The draft as it is being written; from now on it is told who changes what. */
  WorkingCopy open(Commitment.Existing draft, Instant now) {
    return known(draft, now).copy();
  }

  /** Saves what somebody wrote, and settles it if the last event is long ago. */
  WorkingCopy save(SaveDraft command, CommandContext context) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      Commitment.Existing state = states.existing(command.id());
      Optional<WorkingCopies.Kept> read =
          copies.find(command.id()).map(kept -> caughtUp(kept, state));
      WorkingCopies.Kept kept =
          read.orElseGet(() -> new WorkingCopies.Kept(WorkingCopy.unopened(state), -1));
      WorkingCopy saved =
          switch (SaveDraftDecision.decide(command, kept.copy(), state)) {
            case Decision.Refused<WorkingCopy> it -> throw new RefusedException(it.refusal());
            case Decision.Accepted<WorkingCopy> it -> it.events().getFirst();
          };
      if (saved.equals(kept.copy()) || copies.replace(kept, saved)) {
        boolean due = saved.settledAt().plus(SETTLES_AFTER).isBefore(context.now());
        if (due) {
          settle(command.id(), command.maker(), context);
        }
        return saved;
      }
    }
    throw new ProblemException(RequestProblem.CONFLICT);
  }

  /**
   * Makes an event of what was saved and is none yet.
   *
   * @return the context for a command that follows: who expects the version before expects the one
   *     after, since what was saved is theirs to see
   */
  public CommandContext settle(CommitmentId id, Organization maker, CommandContext context) {
    Optional<WorkingCopies.Kept> kept = copies.find(id);
    if (kept.isEmpty() || kept.get().copy().isSettled()) {
      return context;
    }
    WorkingCopy copy = caughtUp(kept.get(), states.existing(id)).copy();
    if (copy.isSettled()) {
      return context;
    }
    long before = store.lastSequence(id.value()).orElse(-1L);
    Actor actor = Actor.of(context.actorId(), context.role());
    CommandResult result =
        commands.send(
            id.value(),
            new EditDraft(id, copy.wording(), actor, maker),
            new CommandContext(
                context.actorId(),
                context.role(),
                "settle-" + copy.revision() + "-" + before,
                "",
                null,
                context.now(),
                context.traceparent()));
    remember(id, copy.wording(), context.now());
    Long expected = context.expectedVersion();
    return expected == null || expected != before
        ? context
        : new CommandContext(
            context.actorId(),
            context.role(),
            context.requestKey(),
            context.requestDigest(),
            result.version(),
            context.now(),
            context.traceparent());
  }

  private void remember(CommitmentId id, Wording said, Instant now) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      Optional<WorkingCopies.Kept> kept = copies.find(id);
      if (kept.isEmpty() || copies.replace(kept.get(), kept.get().copy().settledAs(said, now))) {
        return;
      }
    }
    // The next one who opens the copy finds the event in the stream, and nothing is lost.
  }

  private WorkingCopies.Kept known(Commitment.Existing draft, Instant now) {
    CommitmentId id = draft.particulars().id();
    Wording said = draft.particulars().wording();
    return caughtUp(
        copies.find(id).orElseGet(() -> copies.open(WorkingCopy.of(id, said, now))), draft);
  }

  /** What was said in the stream by other ways counts as somebody else's writing. */
  private WorkingCopies.Kept caughtUp(WorkingCopies.Kept kept, Commitment.Existing state) {
    WorkingCopy now = kept.copy().after(state.particulars().wording());
    if (now.equals(kept.copy())) {
      return kept;
    }
    return copies.replace(kept, now)
        ? new WorkingCopies.Kept(now, kept.writes() + 1)
        : copies.find(now.id()).map(read -> caughtUp(read, state)).orElse(kept);
  }
}
