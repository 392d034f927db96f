package org.kept.chaos.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kept.chaos.history.Event;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A milestone as far as it was told.
 *
 * <p>Longer than most classes, since what counts follows from all that was said of it together.
 */
final class Told {

  private final String id;
  private String state = "";
  private String mergedInto = "";
  private Instant recorded = Instant.MIN;
  private JsonNode facts = MissingNode.getInstance();

  Told(String id) {
    this.id = id;
  }

  /** Takes the next event; one that this checker has no rule for must not be passed over. */
  void hear(Event event) {
    String what = event.type().substring("org.kept.milestone.".length());
    switch (what) {
      case "reported.v1" -> {
        state = "reported";
        recorded = event.time();
        facts = event.data();
      }
      case "verified.v1" -> state = "verified";
      case "disputed.v1" -> state = "disputed";
      case "answered.v1" -> state = "reported";
      case "retracted.v1" -> {
        state = "retracted";
        mergedInto = "";
      }
      case "corrected.v1" -> {
        facts = corrected(event.data());
        // What was confirmed is not what is said any more.
        state = isVerified() ? "reported" : state;
      }
      case "merged.v1" -> mergedInto = event.data().get("intoMilestoneId").asString();
      case "unmerged.v1" -> mergedInto = "";
      case "evidence-added.v1" -> {
        // More to read, nothing more to count.
      }
      default -> throw new IllegalStateException("no rule for " + event.type());
    }
  }

  String id() {
    return id;
  }

  /** Another one stands for it in everything, whatever became of that one. */
  String state() {
    return mergedInto.isEmpty() ? state : "merged";
  }

  Instant recorded() {
    return recorded;
  }

  String commitment() {
    return facts.path("commitmentId").asString("");
  }

  String deliverable() {
    return facts.path("deliverable").asString("");
  }

  /** How it stands and what it says, as the list has to show it. */
  Map<String, String> values(JsonNode deliverable) {
    Map<String, String> values = said(facts);
    values.put("state", state());
    values.put("counted", Boolean.toString(counts(deliverable)));
    put(values, "why", why(deliverable));
    put(values, "mergedInto", mergedInto);
    return values;
  }

  /** The same, as {@code GET /commitments/{id}/milestones} answers it. */
  static Map<String, String> shown(JsonNode milestone) {
    Map<String, String> values = said(milestone);
    for (String name : new String[] {"state", "counted", "why", "mergedInto"}) {
      put(values, name, milestone.path(name).asString(""));
    }
    return values;
  }

  boolean isVerified() {
    return state.equals("verified");
  }

  /** Whether it stands: neither doubted nor taken back. */
  boolean isLive() {
    return state().equals("reported") || state().equals("verified");
  }

  /** Whether the deliverable, as it reads now, has a number or a stage for what was told. */
  boolean isMeasured(JsonNode deliverable) {
    JsonNode measure = deliverable.path("measure");
    boolean reading = facts.hasNonNull("numerator");
    return switch (measure.path("kind").asString("")) {
      case "delivery" -> stages(measure).anyMatch(this::isAbout);
      case "count" -> !reading;
      case "count-per-region" -> !reading && !region().isEmpty();
      case "percentage" -> reading;
      default -> false;
    };
  }

  /** Why it does not count; empty if it does. */
  String why(JsonNode deliverable) {
    if (!isLive()) {
      return state();
    }
    if (!isMeasured(deliverable)) {
      return "not-measured";
    }
    return isInside(deliverable) ? "" : "out-of-window";
  }

  /** Whether any day of it lies in the window. */
  boolean isInside(JsonNode deliverable) {
    return !occurred().first().isAfter(end(deliverable))
        && !occurred().last().isBefore(LocalDate.parse(deliverable.at("/window/from").asString()));
  }

  boolean counts(JsonNode deliverable) {
    return why(deliverable).isEmpty();
  }

  /** Told when the window was over. */
  boolean isLate(JsonNode deliverable) {
    return LocalDate.ofInstant(recorded, ZoneOffset.UTC).isAfter(end(deliverable));
  }

  boolean isAbout(String stage) {
    return facts
        .path("subject")
        .asString("")
        .toLowerCase(Locale.ROOT)
        .equals(stage.toLowerCase(Locale.ROOT));
  }

  /** Empty where none was told. */
  String region() {
    return facts.path("region").asString("");
  }

  BigDecimal quantity() {
    return facts.get("quantity").decimalValue();
  }

  /** The share that a percentage was read as. */
  BigDecimal reading() {
    return facts
        .get("numerator")
        .decimalValue()
        .divide(facts.get("denominator").decimalValue(), MathContext.DECIMAL128);
  }

  Days occurred() {
    return Days.of(facts.at("/occurred/date").asString());
  }

  private static Map<String, String> said(JsonNode facts) {
    Map<String, String> values = new TreeMap<>();
    put(values, "subject", facts.path("subject").asString(""));
    put(values, "region", facts.path("region").asString(""));
    put(values, "occurred", facts.at("/occurred/date").asString(""));
    for (String name : new String[] {"quantity", "numerator", "denominator"}) {
      if (facts.hasNonNull(name)) {
        values.put(name, Flat.number(facts.get(name).decimalValue()));
      }
    }
    return values;
  }

  private static void put(Map<String, String> values, String name, String value) {
    if (!value.isEmpty()) {
      values.put(name, value);
    }
  }

  /** Everything but the name is what was said last, also where nothing is said any more. */
  private JsonNode corrected(JsonNode correction) {
    ObjectNode now = (ObjectNode) facts.deepCopy();
    for (String name :
        new String[] {"region", "country", "occurred", "quantity", "numerator", "denominator"}) {
      if (correction.hasNonNull(name)) {
        now.set(name, correction.get(name));
      } else {
        now.remove(name);
      }
    }
    return now;
  }

  private static Stream<String> stages(JsonNode measure) {
    return measure.get("stages").valueStream().map(JsonNode::asString);
  }

  private static LocalDate end(JsonNode deliverable) {
    return LocalDate.parse(deliverable.at("/window/to").asString());
  }
}
