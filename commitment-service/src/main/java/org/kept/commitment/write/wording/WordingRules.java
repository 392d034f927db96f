package org.kept.commitment.write.wording;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kept.commitment.events.Wording;
import org.kept.commitment.events.Wording.Deliverable;
import org.kept.commitment.model.FactDate;
import org.kept.commitment.model.Folding;
import org.kept.commitment.model.Period;
import org.kept.commitment.write.WordingRefusal;
import org.kept.commitment.write.WordingRefusal.DateUnreadable;
import org.kept.commitment.write.WordingRefusal.DeliverableKeyTwice;
import org.kept.commitment.write.WordingRefusal.DeliverablesNumber;
import org.kept.commitment.write.WordingRefusal.RegionTwice;

/** All rules about a wording together; they report everything that is wrong, not the first. */
public final class WordingRules {

  /** A commitment promises something, and no more than a reader can follow. */
  public static final int MIN_DELIVERABLES = 1;

  public static final int MAX_DELIVERABLES = 20;

  private WordingRules() {}

  /**
   * What even a draft must obey: names by which its parts are found are there once, and its days
   * are of this age.
   */
  public static List<WordingRefusal> ofDraft(Wording wording) {
    List<WordingRefusal> refusals = new ArrayList<>(TextRules.check(wording));
    refusals.addAll(PeriodRules.days(wording.period(), "period"));
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < wording.deliverables().size(); i++) {
      Deliverable deliverable = wording.deliverables().get(i);
      String field = "deliverables[%d]".formatted(i);
      if (!keys.add(Folding.fold(deliverable.key()))) {
        refusals.add(new DeliverableKeyTwice(field + ".key", deliverable.key()));
      }
      refusals.addAll(PeriodRules.days(deliverable.window(), field + ".window"));
      if (deliverable.measure() != null) {
        Set<String> regions = new HashSet<>();
        deliverable.measure().minimumPerRegion().stream()
            .filter(minimum -> !regions.add(minimum.region()))
            .map(m -> new RegionTwice(field + ".measure.minimumPerRegion", m.region()))
            .forEach(refusals::add);
      }
    }
    return refusals;
  }

  /** What a commitment must obey before others are asked to rely on it. */
  public static List<WordingRefusal> ofStatement(Wording wording, Setting setting) {
    return check(wording, PeriodRules.check(wording, setting.today()), setting);
  }

  /** The same for one that is public: its period was checked then, and may have passed since. */
  public static List<WordingRefusal> ofAmendment(Wording wording, Setting setting) {
    return check(wording, List.of(), setting);
  }

  private static List<WordingRefusal> check(
      Wording wording, List<WordingRefusal> aboutPeriod, Setting setting) {
    List<WordingRefusal> refusals = new ArrayList<>(ofDraft(wording));
    refusals.addAll(TitleRules.check(wording.title()));
    refusals.addAll(aboutPeriod);
    int number = wording.deliverables().size();
    if (number < MIN_DELIVERABLES || number > MAX_DELIVERABLES) {
      refusals.add(new DeliverablesNumber(number, MIN_DELIVERABLES, MAX_DELIVERABLES));
    }
    Period period = Period.of(wording.period()).orElse(null);
    for (int i = 0; i < number; i++) {
      String field = "deliverables[%d]".formatted(i);
      Deliverable deliverable = wording.deliverables().get(i);
      refusals.addAll(DeliverableRules.check(deliverable, field, period, setting));
    }
    refusals.addAll(PartnerRules.check(wording.partners(), "partners", setting));
    refusals.addAll(TagRules.check(wording));
    for (int i = 0; i < wording.statements().size(); i++) {
      var when = wording.statements().get(i).when();
      if (FactDate.read(when.date(), when.precision()).isEmpty()) {
        refusals.add(new DateUnreadable("statements[%d].when".formatted(i), when.date()));
      }
    }
    return refusals;
  }
}
