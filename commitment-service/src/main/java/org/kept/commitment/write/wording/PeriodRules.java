package org.kept.commitment.write.wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kept.commitment.events.Wording;
import org.kept.commitment.model.Period;
import org.kept.commitment.write.WordingRefusal;
import org.kept.commitment.write.WordingRefusal.NotHistorical;
import org.kept.commitment.write.WordingRefusal.PeriodLength;
import org.kept.commitment.write.WordingRefusal.PeriodMissing;
import org.kept.commitment.write.WordingRefusal.PeriodOrder;
import org.kept.commitment.write.WordingRefusal.PeriodPast;

/**
 * A commitment is time-bound and made before its time.
 *
 * <p>Commitments that were stated elsewhere before Kept existed are worth keeping too, and a period
 * that has passed is just what makes them worth it. So the rule is not waived in silence: the
 * wording says {@code historical}, staff see that before they publish, and readers are told for
 * good that it was entered afterwards. In turn nobody may call a running commitment historical.
 */
public final class PeriodRules {

  static final int MAX_MONTHS = 36;

  private PeriodRules() {}

  /** Why a wording's period cannot be stated today. */
  public static List<WordingRefusal> check(Wording wording, LocalDate today) {
    Wording.Span span = wording.period();
    if (span == null || span.from() == null || span.to() == null) {
      return List.of(new PeriodMissing());
    }
    Optional<Period> period = Period.of(span);
    if (period.isEmpty()) {
      return List.of(new PeriodOrder());
    }
    List<WordingRefusal> refusals = new ArrayList<>();
    if (!period.get().fitsInto(MAX_MONTHS)) {
      refusals.add(new PeriodLength(MAX_MONTHS));
    }
    boolean over = period.get().isOverOn(today);
    if (over && !wording.historical()) {
      refusals.add(new PeriodPast(today.toString()));
    }
    if (!over && wording.historical()) {
      refusals.add(new NotHistorical(today.toString()));
    }
    return refusals;
  }
}
