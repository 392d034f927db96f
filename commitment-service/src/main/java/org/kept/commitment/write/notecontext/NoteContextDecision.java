package org.kept.commitment.write.notecontext;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kept.commitment.events.CommitmentEvent;
import org.kept.commitment.events.CommitmentEvent.CommitmentContextNoted;
import org.kept.commitment.model.Commitment;
import org.kept.commitment.model.FactDate;
import org.kept.commitment.model.Particulars;
import org.kept.commitment.write.CommitmentRefusal;
import org.kept.commitment.write.MakerRules;
import org.kept.commitment.write.StepRefusal;
import org.kept.commitment.write.StepRefusal.DeliverableUnknown;
import org.kept.commitment.write.StepRefusal.NotPublic;
import org.kept.commitment.write.StepRefusal.NoteInFuture;
import org.kept.commitment.write.StepRefusal.TooManyNotes;
import org.kept.commitment.write.StepRefusal.Unknown;
import org.kept.commitment.write.WordingRefusal.DateUnreadable;
import org.kept.commitment.write.WordingRefusal.LanguageTwice;
import org.kept.commitment.write.wording.TextRules;
import org.kept.eventstore.command.Decision;

/** Members and staff note facts beside a public commitment; facts have happened. */
public final class NoteContextDecision {

  /** Keeps the stream short enough to load at once. */
  static final int MAX_NOTES = 100;

  private NoteContextDecision() {}

  public static Decision<CommitmentEvent> decide(
      NoteContext command, Commitment state, Instant now) {
    Optional<StepRefusal> refusal = MakerRules.mayAnnotate(command.by(), command.maker());
    if (refusal.isPresent()) {
      return Decision.refuse(refusal.get());
    }
    return switch (state) {
      case Commitment.NotDrafted notDrafted -> Decision.refuse(new Unknown());
      case Commitment.Published it -> note(command, it.particulars(), now);
      case Commitment.Withdrawn it -> note(command, it.particulars(), now);
      case Commitment.Closed it -> note(command, it.particulars(), now);
      case Commitment.Draft draft -> Decision.refuse(new NotPublic());
      case Commitment.Submitted submitted -> Decision.refuse(new NotPublic());
      case Commitment.ChangesRequested back -> Decision.refuse(new NotPublic());
      case Commitment.Discarded discarded -> Decision.refuse(new Unknown());
    };
  }

  private static Decision<CommitmentEvent> note(
      NoteContext command, Particulars said, Instant now) {
    if (said.facts().size() >= MAX_NOTES) {
      return Decision.refuse(new TooManyNotes(MAX_NOTES));
    }
    List<CommitmentRefusal> refusals = new ArrayList<>();
    String key = command.deliverable();
    if (key != null && said.wording().deliverables().stream().noneMatch(d -> d.key().equals(key))) {
      refusals.add(new DeliverableUnknown(key));
    }
    Optional<FactDate> occurred = FactDate.read(command.date(), command.precision());
    if (occurred.isEmpty()) {
      refusals.add(new DateUnreadable("occurred", command.date()));
    } else if (occurred.get().earliest().isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC))) {
      refusals.add(new NoteInFuture());
    }
    TextRules.twice(command.note())
        .ifPresent(language -> refusals.add(new LanguageTwice("note.translations", language)));
    return CommitmentRefusal.unless(
        refusals, occurred.map(date -> noted(command, date)).stream().toList());
  }

  private static CommitmentEvent noted(NoteContext command, FactDate occurred) {
    return new CommitmentContextNoted(
        command.id().value(),
        command.noteId(),
        command.deliverable(),
        occurred.stored(),
        command.note(),
        command.source());
  }
}
