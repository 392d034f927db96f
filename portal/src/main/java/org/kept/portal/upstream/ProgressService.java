package org.kept.portal.upstream;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** What progress-service tells: figures, the milestones behind them, and what was last told. */
@Component
public class ProgressService {

  /** How many milestones stand on one page. */
  public static final int PAGE = 50;

  /** How much of the latest activity a page shows. */
  public static final int LATEST = 10;

  public record Progress(
      BigDecimal percent,
      String status,
      @Nullable BigDecimal pace,
      List<Figures> deliverables,
      boolean illustrative) {
    public Progress {
      deliverables = Lists.of(deliverables);
    }

    /** Whether what a milestone tells of is a stage, rather than a thing with a name. */
    public boolean hasStage(String subject) {
      return deliverables.stream()
          .flatMap(d -> d.stages().stream())
          .anyMatch(stage -> stage.name().equals(subject));
    }
  }

  /**
   * The figures of a deliverable.
   *
   * @param kind of its measure
   * @param counted what helps reach the target
   * @param countedTrue what was counted, however much it is
   */
  public record Figures(
      String key,
      @Nullable String kind,
      BigDecimal counted,
      @Nullable BigDecimal countedTrue,
      @Nullable BigDecimal reported,
      @Nullable BigDecimal verified,
      BigDecimal target,
      BigDecimal percent,
      @Nullable BigDecimal pace,
      String status,
      int regionsMet,
      int regionsTotal,
      List<Region> regions,
      List<Stage> stages,
      @Nullable Reading reading,
      @Nullable NotCounted notCounted,
      int late,
      boolean illustrative) {
    public Figures {
      regions = Lists.of(regions);
      stages = Lists.of(stages);
    }
  }

  /**
   * @param target null where this region has none
   */
  public record Region(
      String code, @Nullable String name, BigDecimal counted, @Nullable BigDecimal target) {}

  public record Stage(String name, boolean done) {}

  public record NotCounted(
      int outOfWindow, int disputed, int retracted, int merged, int notMeasured) {}

  /** What a percentage was at its latest. */
  public record Reading(BigDecimal numerator, BigDecimal denominator) {}

  /**
   * @param counted whether it counts toward its deliverable
   * @param why why it does not, in one word, for example {@code out-of-window}
   */
  public record Milestone(
      String id,
      @Nullable String deliverable,
      String subject,
      @Nullable String region,
      @Nullable String country,
      PartialDate occurred,
      @Nullable Instant recorded,
      @Nullable String state,
      boolean counted,
      @Nullable String why,
      boolean late,
      List<Evidence> evidence,
      @Nullable String note,
      boolean illustrative) {
    public Milestone {
      evidence = Lists.of(evidence);
    }
  }

  public record Evidence(@Nullable String url, @Nullable String label) {}

  /**
   * What was told of late.
   *
   * @param entries oldest first
   */
  public record Activity(List<Entry> entries) {
    public Activity {
      entries = Lists.of(entries);
    }
  }

  /**
   * @param kind what happened to the milestone, for example {@code reported}
   */
  public record Entry(
      String kind,
      @Nullable Instant at,
      @Nullable String deliverable,
      @Nullable String subject,
      @Nullable String region,
      @Nullable PartialDate occurred) {}

  private final Service service;

  ProgressService(ServiceUrls urls) {
    this.service = new Service(ServiceName.PROGRESS, urls.progress());
  }

  public CompletableFuture<Optional<Progress>> progress(String commitment) {
    return service.get(
        service.at("/commitments/{id}/progress").encode().buildAndExpand(commitment).toUri(),
        new TypeReference<>() {});
  }

  /**
   * @param counted true for what counts, false for what does not, null for both
   */
  public CompletableFuture<Optional<Listing<Milestone>>> milestones(
      String commitment,
      @Nullable String deliverable,
      @Nullable String region,
      @Nullable Boolean counted,
      @Nullable String cursor) {
    var uri = service.at("/commitments/{id}/milestones").queryParam("limit", PAGE);
    var values = new java.util.HashMap<String, Object>();
    values.put("id", commitment);
    if (deliverable != null) {
      uri.queryParam("deliverable", "{deliverable}");
      values.put("deliverable", deliverable);
    }
    if (region != null) {
      uri.queryParam("region", "{region}");
      values.put("region", region);
    }
    if (counted != null) {
      uri.queryParam("counted", counted);
    }
    if (cursor != null) {
      uri.queryParam("cursor", "{cursor}");
      values.put("cursor", cursor);
    }
    return service.get(uri.encode().buildAndExpand(values).toUri(), new TypeReference<>() {});
  }

  public CompletableFuture<Optional<Activity>> latest(String commitment) {
    return service.get(
        service
            .at("/commitments/{id}/activity")
            .queryParam("limit", LATEST)
            .encode()
            .buildAndExpand(commitment)
            .toUri(),
        new TypeReference<>() {});
  }
}
