package org.kept.commitment.write.amendcommitment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kept.commitment.events.Wording;
import org.kept.commitment.events.Wording.Deliverable;
import org.kept.commitment.events.Wording.Measure;
import org.kept.commitment.events.Wording.RegionMinimum;
import org.kept.commitment.model.Figures;
import org.kept.commitment.write.AmendmentRefusal;
import org.kept.commitment.write.AmendmentRefusal.DeliverableVerified;
import org.kept.commitment.write.AmendmentRefusal.StageVerified;
import org.kept.commitment.write.AmendmentRefusal.TargetBelowVerified;

/** What staff have confirmed is not amended away: a promise stays at or above it. */
final class VerifiedRules {

  private final Figures figures;
  private final List<AmendmentRefusal> refusals = new ArrayList<>();

  private VerifiedRules(Figures figures) {
    this.figures = figures;
  }

  static List<AmendmentRefusal> check(Wording before, Wording after, Figures figures) {
    VerifiedRules rules = new VerifiedRules(figures);
    for (Deliverable promise : before.deliverables()) {
      if (figures.of(promise.key()).confirmed()) {
        rules.check(promise, after.deliverables());
      }
    }
    return rules.refusals;
  }

  private void check(Deliverable before, List<Deliverable> after) {
    Measure was = before.measure();
    for (int i = 0; i < after.size(); i++) {
      Deliverable promise = after.get(i);
      if (promise.key().equals(before.key())) {
        String field = "deliverables[%d].measure".formatted(i);
        Measure is = promise.measure();
        if (was == null || is == null || !measuresTheSame(was, is)) {
          refusals.add(new DeliverableVerified(field, before.key()));
        } else {
          measured(was, is, field, figures.of(before.key()));
        }
        return;
      }
    }
    refusals.add(new DeliverableVerified("deliverables", before.key()));
  }

  private static boolean measuresTheSame(Measure was, Measure is) {
    return was.kind().equals(is.kind())
        && Objects.equals(was.direction(), is.direction())
        && Objects.equals(was.unit(), is.unit())
        && Objects.equals(was.numerator(), is.numerator())
        && Objects.equals(was.denominator(), is.denominator());
  }

  private void measured(Measure was, Measure is, String field, Figures.Standing standing) {
    for (String stage : was.stages()) {
      if (standing.verifiedStages().contains(stage) && !is.stages().contains(stage)) {
        refusals.add(new StageVerified(field + ".stages", stage));
      }
    }
    if (was.target() != null && is.target() != null) {
      // A share that is to fall gets easier upwards, so there is nothing to be lost downwards.
      if (!"decrease".equals(is.direction())) {
        lowered(was.target(), is.target(), standing.verified(), field + ".target");
      }
    }
    Map<String, BigDecimal> minima = new HashMap<>();
    is.minimumPerRegion().forEach(it -> minima.put(it.region(), it.minimum()));
    for (RegionMinimum minimum : was.minimumPerRegion()) {
      lowered(
          minimum.minimum(),
          minima.getOrDefault(minimum.region(), BigDecimal.ZERO),
          standing.verifiedPerRegion().getOrDefault(minimum.region(), BigDecimal.ZERO),
          field + ".minimumPerRegion." + minimum.region());
    }
  }

  /** More than was promised may be verified; only what is lowered is held against it. */
  private void lowered(BigDecimal was, BigDecimal is, BigDecimal verified, String field) {
    if (is.compareTo(was) < 0 && is.compareTo(verified) < 0) {
      refusals.add(
          new TargetBelowVerified(
              field, is.toPlainString(), verified.stripTrailingZeros().toPlainString()));
    }
  }
}
