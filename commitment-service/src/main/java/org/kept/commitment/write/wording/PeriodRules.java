package org.kept.commitment.write.wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.events.Wording;
import org.kept.commitment.model.Period;
import org.kept.commitment.write.WordingRefusal;
import org.kept.commitment.write.WordingRefusal.DayOutside;
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

  /** What was stated long ago may be entered; a day outside is a slip of the keyboard. */
  static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

  static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

  private PeriodRules() {}

  /** Why a span cannot even be kept in a draft. */
  static List<WordingRefusal> days(Wording.@Nullable Span span, String field) {
    List<WordingRefusal> refusals = new ArrayList<>();
    if (span != null) {
      day(span.from(), field + ".from").ifPresent(refusals::add);
      day(span.to(), field + ".to").ifPresent(refusals::add);
    }
    return refusals;
  }

  private static Optional<WordingRefusal> day(@Nullable LocalDate day, String field) {
    return day == null || !(day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY))
        ? Optional.empty()
        : Optional.of(new DayOutside(field, FIRST_DAY.toString(), LAST_DAY.toString()));
  }

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
