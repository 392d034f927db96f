package org.kept.commitment.write.savedraft;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.kept.commitment.events.Wording;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.Commitment;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.model.Organization;
import org.kept.commitment.write.Commands;
import org.kept.commitment.write.States;
import org.kept.commitment.write.StepRefusal;
import org.kept.commitment.write.editdraft.EditDraft;
import org.kept.eventstore.command.CommandContext;
import org.kept.eventstore.command.CommandResult;
import org.kept.eventstore.command.Decision;
import org.kept.eventstore.command.RefusedException;
import org.kept.eventstore.command.StaleVersionException;
import org.kept.eventstore.command.Versioned;
import org.kept.servicekit.problem.ProblemException;
import org.kept.servicekit.problem.RequestProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens, saves, settles and hands in working copies; what the endpoints of a draft share. Long,
 * because what they may do to each other at the same time can be followed in one place only.
 *
 * <p>The stream takes what is sent from here only if it is still at the version the copy was held
 * against. Before anything is sent, the copy says so: a save that comes while it is on its way is
 * answered only once it is in the stream too, so what is submitted has all that was answered.
 */
public final class Writing {

  /** While somebody writes, the stream gets one event in so long. */
  static final Duration SETTLES_AFTER = Duration.ofMinutes(10);

  private static final Logger LOG = LoggerFactory.getLogger(Writing.class);
  private static final int ATTEMPTS = 8;

  private final WorkingCopies copies;
  private final States states;
  private final Commands commands;

  public Writing(WorkingCopies copies, States states, Commands commands) {
    this.copies = copies;
    this.states = states;
    this.commands = commands;
  }

  /** A copy that knows its stream, and the stream. */
  private record Reading(WorkingCopies.Kept kept, Versioned<Commitment.Existing> stream) {
    WorkingCopy copy() {
      return kept.copy();
    }
  }

  /** The versions of the stream before and after all that was saved was in it. */
  private record Settled(long before, long after) {

    /** Who expects the version before expects the one after: what was saved is theirs to see. */
    CommandContext expected(CommandContext context) {
      Long expected = context.expectedVersion();
      return expected == null || expected == before ? context.expecting(after) : context;
    }
  }

  /** The draft as it is being written; from now on it is told who changes what. */
  WorkingCopy open(CommitmentId id, Organization maker, CommandContext context) {
    Actor by = Actor.of(context.actorId(), context.role());
    Reading read = read(id);
    refuse(SaveDraftDecision.mayWrite(by, maker, read.stream().state()));
    if (read.kept().isThere()) {
      return read.copy();
    }
    copies.open(fresh(read.stream(), context.now()));
    Reading again = read(id);
    Optional<StepRefusal> refusal = SaveDraftDecision.mayWrite(by, maker, again.stream().state());
    if (refusal.isPresent() && !(again.stream().state() instanceof Commitment.Submitted)) {
      copies.erase(id); // Whoever ended the draft has erased it already, maybe too early.
    }
    refuse(refusal);
    return again.copy();
  }

  /** Saves what somebody wrote, and settles it if the last event is long ago. */
  WorkingCopy save(SaveDraft command, CommandContext context) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      Reading read = read(command.id());
      if (!read.kept().isThere()) {
        open(command.id(), command.maker(), context);
        continue;
      }
      WorkingCopy saved =
          switch (SaveDraftDecision.decide(command, read.copy(), read.stream().state())) {
            case Decision.Refused<WorkingCopy> it -> throw new RefusedException(it.refusal());
            case Decision.Accepted<WorkingCopy> it ->
                by(context, read.copy(), it.events().getFirst());
          };
      if (saved.equals(read.copy()) || copies.replace(read.kept(), saved)) {
        if (read.copy().sent() != null) {
          settleOrTakeBack(command, context);
        } else if (saved.settledAt().plus(SETTLES_AFTER).isBefore(context.now())) {
          settle(command.id(), command.maker(), context);
        }
        return saved;
      }
    }
    throw new ProblemException(RequestProblem.CONFLICT);
  }

  private static WorkingCopy by(CommandContext context, WorkingCopy read, WorkingCopy saved) {
    return saved.equals(read)
        ? read
        : saved.writtenBy(new WorkingCopy.Writer(context.actorId(), context.role()));
  }

  /** What a draft says with all that was saved, for those who write it. */
  public Optional<Wording> written(CommitmentId id, Actor by) {
    if (copies.find(id).isEmpty()) {
      return Optional.empty();
    }
    Reading read = read(id);
    Organization maker = states.organization(read.stream().state().particulars().maker());
    return SaveDraftDecision.mayWrite(by, maker, read.stream().state()).isPresent()
        ? Optional.empty()
        : Optional.of(read.copy().wording());
  }

  /**
   * Makes an event, of the one who saved last, of what nobody else made one of; if that cannot be,
   * since they may not write any more, it is tried again as long after.
   */
  void settleWaiting(WorkingCopies.Kept waiting, Instant now) {
    WorkingCopy copy = waiting.copy();
    WorkingCopy.Writer writer = Objects.requireNonNull(copy.writer());
    CommandContext context =
        new CommandContext(writer.id(), writer.role(), "settle", "", null, now, null);
    try {
      Organization maker = states.organization(states.existing(copy.id()).particulars().maker());
      if (settled(copy.id(), maker, context).isPresent()) {
        return;
      }
    } catch (RefusedException e) {
      LOG.warn("draft {} does not settle: {}", copy.id().value(), e.refusal().code());
    }
    // Whoever wrote it meanwhile put it off as well, or settled it.
    copies.find(copy.id()).ifPresent(it -> copies.replace(it, it.copy().putOff(now)));
  }

  /** Makes an event of what was saved and is none yet, where a draft is. */
  public void settle(CommitmentId id, Organization maker, CommandContext context) {
    if (copies.find(id).isPresent()) {
      settled(id, maker, context);
    }
  }

  /**
   * Settles, and submits just what was settled.
   *
   * @param submission sends the command in this context; is called anew if the stream went on
   */
  public CommandResult submit(
      CommitmentId id,
      Organization maker,
      CommandContext context,
      Function<CommandContext, CommandResult> submission) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        return submission.apply(handedIn(id, maker, context));
      } catch (StaleVersionException e) {
        if (context.expectedVersion() != null) {
          throw e;
        }
      }
    }
    throw new ProblemException(RequestProblem.CONFLICT);
  }

  private CommandContext handedIn(CommitmentId id, Organization maker, CommandContext context) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      Optional<Settled> settled = settled(id, maker, context);
      if (settled.isEmpty()) {
        return context; // The decision about the submission says why.
      }
      Reading read = read(id);
      boolean asSettled =
          read.copy().isSettled() && read.stream().version() == settled.get().after();
      if (asSettled
          && (read.kept().isThere()
              ? copies.replace(read.kept(), read.copy().sending())
              : copies.open(fresh(read.stream(), context.now()).sending()))) {
        return settled.get().expected(context);
      }
    }
    throw new ProblemException(RequestProblem.CONFLICT);
  }

  /** Empty if nobody, or not this one, can write in it any more. */
  private Optional<Settled> settled(CommitmentId id, Organization maker, CommandContext context) {
    Actor by = Actor.of(context.actorId(), context.role());
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      Reading read = read(id);
      if (SaveDraftDecision.mayWrite(by, maker, read.stream().state()).isPresent()) {
        return Optional.empty();
      }
      WorkingCopy copy = read.copy();
      long before = read.stream().version();
      if (copy.isSettled()) {
        return Optional.of(new Settled(before, before));
      }
      if (copies.replace(read.kept(), copy.sending())) {
        Optional<Long> after =
            sent(new EditDraft(id, copy.wording(), by, maker, true), copy, context);
        if (after.isPresent()) {
          remember(id, copy.wording(), after.get(), context.now());
          return Optional.of(new Settled(before, after.get()));
        }
      }
    }
    throw new ProblemException(RequestProblem.CONFLICT);
  }

  /** The version after it; empty if somebody else was quicker. */
  private Optional<Long> sent(EditDraft command, WorkingCopy copy, CommandContext context) {
    CommandContext settling =
        new CommandContext(
            context.actorId(),
            context.role(),
            "settle-" + copy.revision() + "-" + copy.version(),
            "",
            copy.version(),
            context.now(),
            context.traceparent());
    try {
      return Optional.of(commands.send(command.id().value(), command, settling).version());
    } catch (StaleVersionException e) {
      return Optional.empty();
    }
  }

  private void remember(CommitmentId id, Wording said, long version, Instant now) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      Optional<WorkingCopies.Kept> kept = copies.find(id);
      if (kept.isEmpty()
          || copies.replace(kept.get(), kept.get().copy().settledAs(said, version, now))) {
        return;
      }
    }
    // The next one who opens the copy finds the event in the stream, and nothing is lost.
  }

  /** What was saved while something was on its way gets into the stream too, or is not saved. */
  private void settleOrTakeBack(SaveDraft command, CommandContext context) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      if (settled(command.id(), command.maker(), context).isPresent()) {
        return;
      }
      Reading read = read(command.id());
      Optional<StepRefusal> refusal =
          SaveDraftDecision.mayWrite(command.by(), command.maker(), read.stream().state());
      if (refusal.isPresent()
          && (read.copy().isSettled()
              || copies.replace(read.kept(), read.copy().withoutUnsettled()))) {
        throw new RefusedException(refusal.get());
      }
    }
    throw new ProblemException(RequestProblem.CONFLICT);
  }

  /**
   * The copy first, and then the stream: so the copy never knows more than the stream it is held
   * against. What was said there by other ways counts as somebody else's writing.
   */
  private Reading read(CommitmentId id) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      Optional<WorkingCopies.Kept> found = copies.find(id);
      Versioned<Commitment.Existing> stream = states.existingAt(id);
      Wording said = stream.state().particulars().wording();
      if (found.isEmpty()) {
        WorkingCopy unopened = WorkingCopy.unopened(id, said, stream.version());
        return new Reading(WorkingCopies.Kept.nothing(unopened), stream);
      }
      WorkingCopies.Kept kept = found.get();
      WorkingCopy now = kept.copy().after(said, stream.version());
      if (now.equals(kept.copy())) {
        return new Reading(kept, stream);
      }
      if (copies.replace(kept, now)) {
        return new Reading(new WorkingCopies.Kept(now, kept.writes() + 1), stream);
      }
    }
    throw new ProblemException(RequestProblem.CONFLICT);
  }

  /** Revision 0 is the draft as it was made: who edited it since counts as somebody else. */
  private WorkingCopy fresh(Versioned<Commitment.Existing> stream, Instant now) {
    CommitmentId id = stream.state().particulars().id();
    Versioned<Commitment.Existing> made = states.madeAt(id);
    return WorkingCopy.of(id, made.state().particulars().wording(), made.version(), now)
        .after(stream.state().particulars().wording(), stream.version());
  }

  private static void refuse(Optional<StepRefusal> refusal) {
    refusal.ifPresent(
        it -> {
          throw new RefusedException(it);
        });
  }
}
