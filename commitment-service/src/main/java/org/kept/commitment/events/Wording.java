package org.kept.commitment.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a commitment says at one moment. In a draft anything but keys and kinds may be missing; once
 * submitted, the rules have seen to it that nothing is.
 *
 * @param historical entered after its period had passed
 */
public record Wording(
    @Nullable Text title,
    @Nullable Text why,
    @Nullable Text what,
    @Nullable Span period,
    List<Deliverable> deliverables,
    List<Partner> partners,
    List<Statement> statements,
    List<String> tags,
    boolean historical) {

  /** What a draft says before anything is written. */
  public static final Wording EMPTY =
      new Wording(null, null, null, null, List.of(), List.of(), List.of(), List.of(), false);

  public Wording {
    deliverables = List.copyOf(deliverables);
    partners = List.copyOf(partners);
    statements = List.copyOf(statements);
    tags = List.copyOf(tags);
  }

  /** The same for another period. */
  public Wording lasting(Dates newPeriod) {
    return new Wording(
        title,
        why,
        what,
        new Span(newPeriod.from(), newPeriod.to()),
        deliverables,
        partners,
        statements,
        tags,
        historical);
  }

  /** The same for this period, entered then or afterwards. */
  public Wording during(@Nullable Span newPeriod, boolean afterwards) {
    return new Wording(
        title, why, what, newPeriod, deliverables, partners, statements, tags, afterwards);
  }

  /** The same under another title. */
  public Wording titled(Text newTitle) {
    return new Wording(
        newTitle, why, what, period, deliverables, partners, statements, tags, historical);
  }

  /** The same with another explanation. */
  public Wording explained(@Nullable Text newWhy, @Nullable Text newWhat) {
    return new Wording(
        title, newWhy, newWhat, period, deliverables, partners, statements, tags, historical);
  }

  /** The same with these promises. */
  public Wording promising(List<Deliverable> newDeliverables) {
    return new Wording(
        title, why, what, period, newDeliverables, partners, statements, tags, historical);
  }

  /** A span of days; both ends belong to it. */
  public record Span(@Nullable LocalDate from, @Nullable LocalDate to) {}

  /**
   * One promised thing.
   *
   * @param key short and stable within its commitment
   * @param window when milestones count; the commitment's period where it is missing in a draft
   */
  public record Deliverable(
      String key,
      @Nullable Text title,
      @Nullable Measure measure,
      @Nullable Span window,
      List<Partner> partners,
      List<String> tags) {

    public Deliverable {
      partners = List.copyOf(partners);
      tags = List.copyOf(tags);
    }
  }

  /**
   * One of the four measures; which of the fields it has depends on its kind.
   *
   * @param kind {@code delivery}, {@code count}, {@code count-per-region} or {@code percentage}
   * @param stages of a delivery, in their order
   * @param unit of a count, per region or not
   * @param target of a count in units, of a percentage in percent
   * @param baseline in the same as {@code target}
   * @param minimumPerRegion of a count per region
   * @param numerator of a percentage
   * @param denominator of a percentage
   * @param direction of a percentage: {@code increase} or {@code decrease}
   */
  public record Measure(
      String kind,
      List<String> stages,
      @Nullable Unit unit,
      @Nullable BigDecimal target,
      @Nullable BigDecimal baseline,
      List<RegionMinimum> minimumPerRegion,
      @Nullable Unit numerator,
      @Nullable Unit denominator,
      @Nullable String direction) {

    public Measure {
      stages = List.copyOf(stages);
      minimumPerRegion = List.copyOf(minimumPerRegion);
    }
  }

  /**
   * @param region code of the campaign's region scheme, or {@value #EVERY_OTHER} for every region
   *     that is not named beside it; once published there are only named ones
   * @param minimum in units
   */
  public record RegionMinimum(String region, BigDecimal minimum) {

    public static final String EVERY_OTHER = "*";
  }

  /**
   * The noun that is counted, in the singular and the plural.
   *
   * @param divisible whether parts of one make sense
   */
  public record Unit(@Nullable String one, @Nullable String many, boolean divisible) {}

  /**
   * An organization known to Kept by its id, or anybody by name; never both.
   *
   * @param members of a working group, which has a name; empty for any other partner
   */
  public record Partner(
      @Nullable String organizationId, @Nullable String name, List<GroupMember> members) {

    public Partner {
      members = List.copyOf(members);
    }

    /** A partner that is no working group. */
    public Partner(@Nullable String organizationId, @Nullable String name) {
      this(organizationId, name, List.of());
    }
  }

  /** An organization in a working group: known to Kept by its id, or by name; never both. */
  public record GroupMember(@Nullable String organizationId, @Nullable String name) {}

  /**
   * Where and when a commitment was stated or announced.
   *
   * @param kind {@code stated} or {@code announced}
   */
  public record Statement(String kind, String what, PartialDate when) {}
}
