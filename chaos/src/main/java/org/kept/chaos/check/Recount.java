package org.kept.chaos.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.kept.chaos.history.Event;
import tools.jackson.databind.JsonNode;

/**
 * What the topics add up to, by the rules as people read them: no increments, no clever order,
 * every milestone looked at for every number.
 *
 * <p>Longer than most classes: each of the four measures is read by itself.
 */
final class Recount {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Map<String, Map<String, String>> figures = new TreeMap<>();
  private final Map<String, Map<String, String>> milestones = new TreeMap<>();
  private final Map<String, Map<String, String>> pages = new TreeMap<>();

  private Recount() {}

  /** Counts everything that is told; what follows a gap in a stream cannot be understood. */
  static Recount of(List<Event> events) {
    Map<String, Promise> promised = new LinkedHashMap<>();
    Map<String, Maker> makers = new LinkedHashMap<>();
    Map<String, Told> told = new LinkedHashMap<>();
    Map<String, Long> next = new HashMap<>();
    for (Event event : events.stream().sorted(Comparator.comparing(Event::sequence)).toList()) {
      if (event.sequence() != next.getOrDefault(event.subject(), 0L)) {
        continue;
      }
      next.put(event.subject(), event.sequence() + 1);
      switch (event.type().split("\\.", -1)[2]) {
        case "commitment" ->
            promised.computeIfAbsent(event.subject(), id -> new Promise()).hear(event);
        case "organization" ->
            makers.computeIfAbsent(event.subject(), id -> new Maker()).hear(event);
        case "milestone" -> told.computeIfAbsent(event.subject(), Told::new).hear(event);
        default -> {
          // Nothing of a campaign is counted or compared but its version.
        }
      }
    }
    Recount recount = new Recount();
    makers.forEach((id, maker) -> recount.pages.put(id, maker.values()));
    promised.forEach(
        (id, promise) -> {
          recount.pages.put(id, promise.values());
          if (promise.isPublished()) {
            recount.commitment(id, promise, told.values());
          }
        });
    return recount;
  }

  /** By commitment id. */
  Map<String, Map<String, String>> figures() {
    return figures;
  }

  /** What each says and whether it counts, by milestone id. */
  Map<String, Map<String, String>> milestones() {
    return milestones;
  }

  /** What each says and where it stands, by the id of a commitment or an organization. */
  Map<String, Map<String, String>> pages() {
    return pages;
  }

  /** By the promise as it reads now, whenever something was told. */
  private void commitment(String id, Promise promise, Collection<Told> told) {
    List<Told> toward = told.stream().filter(t -> t.commitment().equals(id)).toList();
    toward.forEach(t -> milestones.put(t.id(), t.values(promise.deliverable(t.deliverable()))));
    Figures all = new Figures();
    List<BigDecimal> shares = new ArrayList<>();
    for (JsonNode deliverable : promise.deliverables()) {
      String key = deliverable.get("key").asString();
      all.put(key + ".withdrawn", Boolean.toString(promise.isWithdrawn()));
      shares.add(
          deliverable(
              all,
              key + ".",
              deliverable,
              toward.stream().filter(t -> t.deliverable().equals(key)).toList()));
    }
    BigDecimal sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal mean = sum.divide(BigDecimal.valueOf(shares.size()), MathContext.DECIMAL128);
    all.put("percent", percent(mean, 0));
    all.put("percentExact", percent(mean, 1));
    all.put("state", promise.state());
    all.put("outcome", promise.outcome());
    figures.put(id, all.values());
  }

  /** Adds a deliverable's figures and gives back the share of its target that is reached. */
  private static BigDecimal deliverable(
      Figures all, String key, JsonNode deliverable, List<Told> toward) {
    List<Told> counted = toward.stream().filter(t -> t.counts(deliverable)).toList();
    JsonNode measure = deliverable.get("measure");
    all.put(key + "reported", sum(counted, t -> !t.isVerified()));
    all.put(key + "verified", sum(counted, Told::isVerified));
    all.put(key + "late", counted.stream().filter(t -> t.isLate(deliverable)).count());
    all.put(key + "window", Figures.window(deliverable));
    all.put(key + "notCounted.outOfWindow", leftOut(toward, deliverable, "out-of-window"));
    all.put(key + "notCounted.disputed", leftOut(toward, deliverable, "disputed"));
    all.put(key + "notCounted.retracted", leftOut(toward, deliverable, "retracted"));
    all.put(key + "notCounted.merged", leftOut(toward, deliverable, "merged"));
    all.put(key + "notCounted.notMeasured", leftOut(toward, deliverable, "not-measured"));
    boolean perRegion = measure.get("kind").asString().equals("count-per-region");
    if (!perRegion) {
      all.put(key + "regionsMet", 0);
      all.put(key + "regionsTotal", 0);
    }
    BigDecimal share =
        switch (measure.get("kind").asString()) {
          case "delivery" -> delivery(all, key, measure, counted);
          case "count" -> count(all, key, measure, counted);
          case "count-per-region" -> perRegion(all, key, measure, counted);
          case "percentage" -> percentage(all, key, measure, counted);
          default -> throw new IllegalStateException("no rule for " + measure);
        };
    all.put(key + "percent", percent(share, 0));
    all.put(key + "percentExact", percent(share, 1));
    return share;
  }

  private static BigDecimal delivery(
      Figures all, String key, JsonNode measure, List<Told> counted) {
    JsonNode stages = measure.get("stages");
    int done = 0;
    for (JsonNode stage : stages) {
      boolean reached = counted.stream().anyMatch(t -> t.isAbout(stage.asString()));
      all.put(key + "stage." + stage.asString(), Boolean.toString(reached));
      done += reached ? 1 : 0;
    }
    return share(all, key, BigDecimal.valueOf(done), BigDecimal.valueOf(done), stages.size());
  }

  private static BigDecimal count(Figures all, String key, JsonNode measure, List<Told> counted) {
    BigDecimal target = measure.get("target").decimalValue();
    BigDecimal sum = sum(counted, t -> true);
    inRegions(counted)
        .forEach(
            (region, of) -> {
              all.put(key + "region." + region, of);
              all.put(key + "region." + region + ".met", "false");
            });
    return share(all, key, sum.min(target), sum, target.longValueExact());
  }

  private static BigDecimal perRegion(
      Figures all, String key, JsonNode measure, List<Told> counted) {
    Map<String, BigDecimal> reached = inRegions(counted);
    BigDecimal toward = BigDecimal.ZERO;
    long target = 0;
    int met = 0;
    JsonNode minima = measure.get("minimumPerRegion");
    for (String region : minima.propertyNames()) {
      BigDecimal minimum = minima.get(region).decimalValue();
      BigDecimal here = reached.getOrDefault(region, BigDecimal.ZERO);
      boolean enough = here.compareTo(minimum) >= 0;
      toward = toward.add(here.min(minimum));
      target += minimum.longValueExact();
      met += enough ? 1 : 0;
      all.put(key + "region." + region, here);
      all.put(key + "region." + region + ".met", Boolean.toString(enough));
    }
    reached.forEach(
        (region, here) -> {
          if (!minima.has(region)) {
            all.put(key + "region." + region, here);
            all.put(key + "region." + region + ".met", "false");
          }
        });
    all.put(key + "regionsMet", met);
    all.put(key + "regionsTotal", minima.size());
    return share(all, key, toward, sum(counted, t -> true), target);
  }

  /** The latest reading, by when it was, then by when it was told. */
  private static BigDecimal percentage(
      Figures all, String key, JsonNode measure, List<Told> counted) {
    BigDecimal target = measure.get("target").decimalValue();
    all.put(key + "target", target);
    BigDecimal now =
        counted.stream()
            .max(
                Comparator.comparing((Told t) -> t.occurred().last())
                    .thenComparing(Told::recorded)
                    .thenComparing(Told::id))
            .map(
                latest -> {
                  all.put(key + "reading", latest.id());
                  return latest.reading();
                })
            .orElse(BigDecimal.ZERO);
    all.put(key + "counted", percent(now, 1));
    all.put(key + "countedTrue", percent(now, 1));
    return now.multiply(HUNDRED).divide(target, MathContext.DECIMAL128).min(BigDecimal.ONE);
  }

  private static BigDecimal share(
      Figures all, String key, BigDecimal toward, BigDecimal counted, long target) {
    all.put(key + "counted", toward);
    all.put(key + "countedTrue", counted);
    all.put(key + "target", target);
    return toward.divide(BigDecimal.valueOf(target), MathContext.DECIMAL128);
  }

  private static Map<String, BigDecimal> inRegions(List<Told> counted) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    counted.stream()
        .filter(t -> !t.region().isEmpty())
        .forEach(t -> sums.merge(t.region(), t.quantity(), BigDecimal::add));
    return sums;
  }

  private static BigDecimal sum(List<Told> counted, Predicate<Told> which) {
    return counted.stream()
        .filter(which)
        .map(Told::quantity)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static long leftOut(List<Told> toward, JsonNode deliverable, String why) {
    return toward.stream().filter(t -> t.why(deliverable).equals(why)).count();
  }

  /** Halves up; first to far more digits, so that a third twice and a sixth twice are one. */
  private static BigDecimal percent(BigDecimal share, int decimals) {
    return share
        .multiply(HUNDRED)
        .setScale(20, RoundingMode.HALF_UP)
        .setScale(decimals, RoundingMode.HALF_UP);
  }
}
