package org.kept.commitment.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What counts toward a commitment, as progress-service says.
 *
 * @param deliverables by key
 */
public record Figures(Map<String, Standing> deliverables) {

  /** Nothing was ever reported. */
  public static final Figures NONE = new Figures(Map.of());

  public Figures {
    deliverables = Map.copyOf(deliverables);
  }

  /**
   * How a deliverable stands.
   *
   * @param verified what staff confirmed: units, stages, or of a percentage the share in percent
   * @param verifiedPerRegion the same by region code
   * @param verifiedStages names of the stages staff confirmed
   * @param confirmed whether staff confirmed anything toward it, be it zero percent
   * @param some whether anything counts toward it, verified or only reported
   * @param achieved whether its target is reached, in time or late
   */
  public record Standing(
      BigDecimal verified,
      Map<String, BigDecimal> verifiedPerRegion,
      Set<String> verifiedStages,
      boolean confirmed,
      boolean some,
      boolean achieved) {

    static final Standing NOTHING =
        new Standing(BigDecimal.ZERO, Map.of(), Set.of(), false, false, false);

    public Standing {
      verifiedPerRegion = Map.copyOf(verifiedPerRegion);
      verifiedStages = Set.copyOf(verifiedStages);
    }
  }

  /** How a deliverable stands; nothing, if it was never heard of. */
  public Standing of(String key) {
    return deliverables.getOrDefault(key, Standing.NOTHING);
  }

  /**
   * What the numbers alone say of these promises: kept if each is achieved, in time or late; not
   * kept if nothing counts toward any; partly kept otherwise.
   */
  public Outcome outcome(List<String> keys) {
    if (keys.stream().allMatch(key -> of(key).achieved())) {
      return Outcome.KEPT;
    }
    boolean any = keys.stream().map(this::of).anyMatch(it -> it.some() || it.achieved());
    return any ? Outcome.PARTLY_KEPT : Outcome.NOT_KEPT;
  }
}
