package org.kept.chaos.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
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
 */
final class Recount {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Map<String, Map<String, String>> figures = new TreeMap<>();
  private final Map<String, Map<String, String>> milestones = new TreeMap<>();

  private Recount() {}

  /** Counts everything that is told in events, each of them there once and in order. */
  static Recount of(List<Event> events) {
    Map<String, JsonNode> promised = new LinkedHashMap<>();
    Map<String, Told> told = new LinkedHashMap<>();
    for (Event event : events) {
      if (event.type().equals("org.kept.commitment.published.v1")) {
        promised.put(event.subject(), event.data().get("content"));
      } else if (event.type().startsWith("org.kept.milestone.")) {
        told.computeIfAbsent(event.subject(), Told::new).hear(event);
      }
    }
    Recount recount = new Recount();
    promised.forEach((commitment, content) -> recount.commitment(commitment, content, told));
    return recount;
  }

  /** By commitment id. */
  Map<String, Map<String, String>> figures() {
    return figures;
  }

  /** State and whether it counts, by milestone id. */
  Map<String, Map<String, String>> milestones() {
    return milestones;
  }

  private void commitment(String id, JsonNode content, Map<String, Told> told) {
    Figures all = new Figures();
    List<BigDecimal> shares = new ArrayList<>();
    for (JsonNode deliverable : content.get("deliverables")) {
      String key = deliverable.get("key").asString();
      List<Told> toward = told.values().stream().filter(t -> t.isToward(id, key)).toList();
      shares.add(deliverable(all, key + ".", deliverable, toward));
      for (Told milestone : toward) {
        milestones.put(
            milestone.id(),
            Map.of(
                "state",
                milestone.state(),
                "counted",
                Boolean.toString(milestone.counts(deliverable))));
      }
    }
    BigDecimal sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal mean = sum.divide(BigDecimal.valueOf(shares.size()), MathContext.DECIMAL128);
    all.put("percent", percent(mean, 0));
    all.put("percentExact", percent(mean, 1));
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
    all.put(
        key + "notCounted.outOfWindow",
        toward.stream().filter(t -> t.isLive() && !t.isInside(deliverable)).count());
    all.put(key + "notCounted.disputed", number(toward, "disputed"));
    all.put(key + "notCounted.retracted", number(toward, "retracted"));
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

  private static long number(List<Told> toward, String state) {
    return toward.stream().filter(t -> t.state().equals(state)).count();
  }

  /** Halves up; first to far more digits, so that a third twice and a sixth twice are one. */
  private static BigDecimal percent(BigDecimal share, int decimals) {
    return share
        .multiply(HUNDRED)
        .setScale(20, RoundingMode.HALF_UP)
        .setScale(decimals, RoundingMode.HALF_UP);
  }
}
