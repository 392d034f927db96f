package org.kept.chaos.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.kept.chaos.history.Event;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A milestone as far as it was told. */
final class Told {

  private final String id;
  private String state = "";
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
      case "retracted.v1" -> state = "retracted";
      case "evidence-added.v1" -> {
        // More to read, nothing more to count.
      }
      default -> throw new IllegalStateException("no rule for " + event.type());
    }
  }

  String id() {
    return id;
  }

  String state() {
    return state;
  }

  Instant recorded() {
    return recorded;
  }

  boolean isToward(String commitment, String deliverable) {
    return facts.path("commitmentId").asString("").equals(commitment)
        && facts.path("deliverable").asString("").equals(deliverable);
  }

  boolean isVerified() {
    return state.equals("verified");
  }

  /** Whether it stands: neither doubted nor taken back. */
  boolean isLive() {
    return state.equals("reported") || state.equals("verified");
  }

  /** Whether any day of it lies in the window. */
  boolean isInside(JsonNode deliverable) {
    return !occurred().first().isAfter(end(deliverable))
        && !occurred().last().isBefore(LocalDate.parse(deliverable.at("/window/from").asString()));
  }

  boolean counts(JsonNode deliverable) {
    return isLive() && isInside(deliverable);
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

  private static LocalDate end(JsonNode deliverable) {
    return LocalDate.parse(deliverable.at("/window/to").asString());
  }
}
