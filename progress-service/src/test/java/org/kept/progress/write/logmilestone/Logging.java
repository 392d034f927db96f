package org.kept.progress.write.logmilestone;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.kept.progress.Given;
import org.kept.progress.model.CommitmentDefinition;
import org.kept.progress.model.DeliverableDefinition;
import org.kept.progress.write.Teller;

/** A {@link LogMilestone} in the making, valid until a test spoils it. */
public final class Logging {

  static final Teller MEMBER = new Teller("mia", false, true);

  private CommitmentDefinition toward = Given.commitment();
  private final String deliverable;
  private String subject;
  private Optional<String> region = Optional.empty();
  private Optional<String> country = Optional.empty();
  private String date = "2014-05-10";
  private Optional<String> precision = Optional.empty();
  private Optional<BigDecimal> quantity = Optional.empty();
  private Optional<BigDecimal> numerator = Optional.empty();
  private Optional<BigDecimal> denominator = Optional.empty();
  private List<LogMilestone.Link> evidence = List.of();
  private Optional<String> note = Optional.empty();
  private List<String> tags = List.of();
  private Teller teller = MEMBER;

  private Logging(String deliverable, String subject) {
    this.deliverable = deliverable;
    this.subject = subject;
  }

  static Logging of(DeliverableDefinition deliverable, String subject) {
    return new Logging(deliverable.key(), subject);
  }

  static Logging ofKey(String deliverable) {
    return new Logging(deliverable, "x");
  }

  /** One MFI in Latin America. */
  static Logging mfi() {
    return of(Given.MFIS, "Caja Andina").country("PE");
  }

  static Logging stage(String name) {
    return of(Given.GUIDE, name);
  }

  static Logging hectares(String number) {
    return of(Given.TREES, "Northern slope").quantity(number);
  }

  static Logging reading(String part, String whole) {
    Logging reading = of(Given.POOR, "Survey of 2014");
    reading.numerator = Optional.ofNullable(part).map(BigDecimal::new);
    reading.denominator = Optional.ofNullable(whole).map(BigDecimal::new);
    return reading;
  }

  Logging toward(CommitmentDefinition commitment) {
    toward = commitment;
    return this;
  }

  Logging subject(String name) {
    subject = name;
    return this;
  }

  Logging region(String code) {
    region = Optional.ofNullable(code);
    return this;
  }

  Logging country(String code) {
    country = Optional.ofNullable(code);
    return this;
  }

  Logging on(String day) {
    date = day;
    return this;
  }

  Logging precision(String word) {
    precision = Optional.of(word);
    return this;
  }

  Logging quantity(String number) {
    quantity = Optional.of(new BigDecimal(number));
    return this;
  }

  Logging evidence(LogMilestone.Link... links) {
    evidence = List.of(links);
    return this;
  }

  Logging evidence(List<LogMilestone.Link> links) {
    evidence = links;
    return this;
  }

  Logging link(String url) {
    return evidence(new LogMilestone.Link(url, null, null));
  }

  Logging note(String text) {
    note = Optional.of(text);
    return this;
  }

  Logging tags(String... words) {
    tags = List.of(words);
    return this;
  }

  Logging by(Teller who) {
    teller = who;
    return this;
  }

  LogMilestone command() {
    return new LogMilestone(
        toward,
        deliverable,
        subject,
        region.orElse(null),
        country.orElse(null),
        date,
        precision.orElse(null),
        quantity.orElse(null),
        numerator.orElse(null),
        denominator.orElse(null),
        evidence,
        note.orElse(null),
        tags,
        false,
        Given.FORM,
        teller);
  }
}
