package org.kept.progress.write.logmilestone;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.kept.progress.model.Occurred;
import org.kept.progress.model.Precision;
import org.kept.progress.write.MilestoneRefusal;

/** When it happened, as exactly as it is told. */
final class Dating {

  private Dating() {}

  static Optional<MilestoneRefusal> broken(LogMilestone command, Instant now) {
    Optional<Occurred> written = Occurred.parse(command.date());
    if (written.isEmpty()) {
      return Optional.of(new MilestoneRefusal.DateImpossible(command.date()));
    }
    String told = command.precision();
    if (told != null && !told.isBlank()) {
      Optional<Precision> precision = Precision.ofWord(told);
      if (precision.isEmpty()) {
        return Optional.of(new MilestoneRefusal.PrecisionUnknown(told));
      }
      if (precision.flatMap(written.get()::as).isEmpty()) {
        return Optional.of(
            new MilestoneRefusal.PrecisionTooFine(command.date(), precision.get().word()));
      }
    }
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    if (written.get().first().isAfter(today)) {
      return Optional.of(new MilestoneRefusal.DateInFuture(command.date(), today));
    }
    return Optional.empty();
  }

  static Occurred occurred(LogMilestone command) {
    Occurred written = Occurred.parse(command.date()).orElseThrow();
    String told = command.precision();
    return told == null || told.isBlank()
        ? written
        : Precision.ofWord(told).flatMap(written::as).orElseThrow();
  }
}
