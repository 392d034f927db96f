package org.kept.commitment.progress;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.model.Figures;

/** What of progress-service's answer matters here; it may say more. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ProgressAnswer(List<Deliverable> deliverables) {

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Deliverable(
      String key,
      String kind,
      BigDecimal countedTrue,
      BigDecimal reported,
      BigDecimal verified,
      BigDecimal percentExact,
      String status,
      @Nullable List<Region> regions,
      @Nullable List<Stage> stages) {

    Figures.Standing standing() {
      Map<String, BigDecimal> perRegion = new HashMap<>();
      for (Region region : regions == null ? List.<Region>of() : regions) {
        perRegion.put(region.code(), region.verified());
      }
      return new Figures.Standing(
          kind.equals("percentage") ? share() : verified,
          perRegion,
          (stages == null ? List.<Stage>of() : stages)
              .stream().filter(Stage::verified).map(Stage::name).collect(Collectors.toSet()),
          verified.signum() > 0,
          kind.equals("percentage") ? percentExact.signum() > 0 : countedTrue.signum() > 0,
          status.equals("Achieved") || status.equals("AchievedLate"));
    }

    /**
     * Only the latest reading counts, and a verified one may be behind it that is not told here; so
     * the latest stands for what is verified as soon as anything is.
     */
    private BigDecimal share() {
      return verified.signum() > 0 ? countedTrue : BigDecimal.ZERO;
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Region(String code, BigDecimal verified) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Stage(String name, boolean verified) {}

  Figures figures() {
    return new Figures(
        deliverables.stream().collect(Collectors.toMap(Deliverable::key, Deliverable::standing)));
  }
}
