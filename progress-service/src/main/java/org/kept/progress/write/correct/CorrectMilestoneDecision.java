package org.kept.progress.write.correct;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kept.eventstore.command.Decision;
import org.kept.progress.events.MilestoneEvent;
import org.kept.progress.events.MilestoneEvent.MilestoneCorrected;
import org.kept.progress.events.MilestoneEvent.MilestoneReported;
import org.kept.progress.events.MilestoneEvent.StoredDate;
import org.kept.progress.events.MilestoneEvent.StoredSource;
import org.kept.progress.model.Milestone;
import org.kept.progress.model.MilestoneFacts;
import org.kept.progress.model.MilestoneFacts.Reading;
import org.kept.progress.write.MilestoneRefusal;
import org.kept.progress.write.MilestoneWords;
import org.kept.progress.write.Reasons;
import org.kept.progress.write.logmilestone.LogMilestone;
import org.kept.progress.write.logmilestone.LogMilestoneDecision;

/**
 * Decides what a correction comes to: members and staff may correct, and what results has to hold
 * as if it were told now. What was verified has to be verified again.
 */
public final class CorrectMilestoneDecision {

  private static final StoredSource NONE = new StoredSource("form", null, null);

  private CorrectMilestoneDecision() {}

  public static Decision<MilestoneEvent> decide(
      CorrectMilestone command, Milestone state, String milestone, Instant now) {
    if (!command.teller().maySpeak()) {
      return Decision.refuse(new MilestoneRefusal.NotYours());
    }
    Optional<MilestoneRefusal> reason = Reasons.broken(command.reason());
    if (reason.isPresent()) {
      return Decision.refuse(reason.get());
    }
    return switch (state) {
      case Milestone.Unreported s -> Decision.refuse(new MilestoneRefusal.Unknown(milestone));
      case Milestone.Retracted s ->
          Decision.refuse(new MilestoneRefusal.NotToCorrect(MilestoneWords.state(s)));
      case Milestone.Live s -> corrected(command, s.facts(), now);
      case Milestone.Merged s -> corrected(command, s.facts(), now);
    };
  }

  private static Decision<MilestoneEvent> corrected(
      CorrectMilestone command, MilestoneFacts before, Instant now) {
    LogMilestone anew = anew(command, before);
    Optional<MilestoneRefusal> broken = LogMilestoneDecision.brokenAnew(anew, now);
    if (broken.isPresent()) {
      return Decision.refuse(broken.get());
    }
    MilestoneCorrected event =
        event(before, LogMilestoneDecision.reported(anew), command.reason().strip());
    return event.equals(asItIs(before, event.reason()))
        ? Decision.nothing()
        : Decision.accept(event);
  }

  private static LogMilestone anew(CorrectMilestone command, MilestoneFacts before) {
    Reading reading = before.reading();
    // A country alone tells the region, so the one that was told before must not contradict it.
    boolean moved = command.country() != null && !command.country().isBlank();
    @Nullable String region = moved ? null : before.region();
    return new LogMilestone(
        command.toward(),
        before.deliverable(),
        before.subject(),
        or(command.region(), region),
        or(command.country(), before.country()),
        or(command.date(), before.occurred().text()),
        command.precision(),
        or(command.quantity(), before.quantity()),
        or(command.numerator(), reading == null ? null : reading.numerator()),
        or(command.denominator(), reading == null ? null : reading.denominator()),
        List.of(),
        null,
        or(command.tags(), before.tags()),
        before.illustrative(),
        NONE,
        command.teller());
  }

  private static <T extends @Nullable Object> T or(@Nullable T said, T before) {
    return said == null ? before : said;
  }

  private static MilestoneCorrected event(
      MilestoneFacts before, MilestoneReported anew, String reason) {
    return new MilestoneCorrected(
        before.id().value(),
        before.commitmentId(),
        before.deliverable(),
        anew.region(),
        anew.country(),
        anew.occurred(),
        same(anew.quantity(), before.quantity()),
        anew.numerator(),
        anew.denominator(),
        null,
        anew.tags(),
        reason);
  }

  private static MilestoneCorrected asItIs(MilestoneFacts facts, String reason) {
    Reading reading = facts.reading();
    return new MilestoneCorrected(
        facts.id().value(),
        facts.commitmentId(),
        facts.deliverable(),
        facts.region(),
        facts.country(),
        new StoredDate(facts.occurred().text(), facts.occurred().precision().word()),
        facts.quantity(),
        reading == null ? null : reading.numerator(),
        reading == null ? null : reading.denominator(),
        null,
        facts.tags(),
        reason);
  }

  /** 2.0 for 2 is no correction. */
  private static BigDecimal same(BigDecimal said, BigDecimal before) {
    return said.compareTo(before) == 0 ? before : said;
  }
}
