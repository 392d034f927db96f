package org.kept.commitment.write.wording;

import static org.kept.commitment.write.wording.TextBody.orEmpty;
import static org.kept.commitment.write.wording.TextBody.stored;
import static org.kept.commitment.write.wording.TextBody.tidy;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.events.PartialDate;
import org.kept.commitment.events.Wording;
import org.kept.commitment.events.Wording.Deliverable;
import org.kept.commitment.events.Wording.GroupMember;
import org.kept.commitment.events.Wording.Measure;
import org.kept.commitment.events.Wording.Partner;
import org.kept.commitment.events.Wording.Span;
import org.kept.commitment.events.Wording.Statement;
import org.kept.commitment.events.Wording.Unit;
import org.kept.commitment.model.FactDate;
import org.kept.commitment.model.Folding;

/**
 * What a commitment says, in a request. Everything may be missing; the limits here only keep a
 * draft to a size that can be stored, what makes a commitment is in {@link WordingRules}. Longer
 * than most classes, so that the shape of a request can be read in one place.
 */
@Schema(description = "What a commitment says. In a draft anything may be missing.")
public record WordingBody(
    @Nullable
        @Pattern(regexp = TextBody.LANGUAGE)
        @Schema(description = "Language of texts given as plain strings; en if missing.")
        String language,
    @Nullable @Valid TextBody title,
    @Nullable @Valid TextBody why,
    @Nullable @Valid TextBody what,
    @Nullable SpanBody period,
    @Nullable @Size(max = 40) List<@NotNull @Valid DeliverableBody> deliverables,
    @Nullable @Size(max = 20) List<@NotNull @Valid PartnerBody> partners,
    @Nullable @Size(max = 20) List<@NotNull @Valid StatementBody> statements,
    @Nullable @Size(max = 30) @Schema(description = TAGS)
        List<@NotBlank @Size(max = 60) String> tags,
    @Nullable @Schema(description = "True for a commitment entered after its period had passed.")
        Boolean historical) {

  private static final int LABEL = 200;

  private static final String TAGS =
      "Free, except those of a list: dimension:1 to dimension:6 for the dimensions of social"
          + " performance management, standard:1b and the like (a dimension and a letter),"
          + " stage:learn, stage:improve and stage:report.";

  /** A span of days. */
  @Schema(description = "A span of days; both ends belong to it.")
  public record SpanBody(@Nullable LocalDate from, @Nullable LocalDate to) {
    Span stored() {
      return new Span(from, to);
    }
  }

  /** One promised thing; without a key it is given the next free one. */
  public record DeliverableBody(
      @Nullable
          @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9_-]{0,11}")
          @Schema(description = "Short and stable, such as D2; the next free one if missing.")
          String key,
      @Nullable @Valid TextBody title,
      @Nullable @Valid MeasureBody measure,
      @Nullable
          @Schema(
              description =
                  "When milestones count. If missing it is the period that the commitment has when it"
                      + " is published or amended. Extending the period later leaves it; an"
                      + " amendment that leaves it out sets it to the period of that day, so send the"
                      + " window that is to stay.")
          SpanBody window,
      @Nullable @Size(max = 10) List<@NotNull @Valid PartnerBody> partners,
      @Nullable @Size(max = 20) @Schema(description = TAGS)
          List<@NotBlank @Size(max = 60) String> tags) {}

  /** One of the four measures. */
  @Schema(
      description =
          "One of the four measures, with what is its own: a delivery has stages; a count unit,"
              + " target and, if known, baseline; a count-per-region unit and minimumPerRegion; a"
              + " percentage numerator, denominator, target, direction and, if known, baseline.")
  public record MeasureBody(
      @NotNull @Pattern(regexp = "delivery|count|count-per-region|percentage") String kind,
      @Nullable @Size(max = 40) List<@NotBlank @Size(max = 100) String> stages,
      @Nullable @Valid UnitBody unit,
      @Nullable @Digits(integer = 12, fraction = 4) BigDecimal target,
      @Nullable @Digits(integer = 12, fraction = 4) BigDecimal baseline,
      @Nullable
          @Valid
          @Schema(
              description =
                  "A number for every region, or an object of region code to number; '*' is for"
                      + " every region that is not named.",
              implementation = Object.class)
          RegionMinima minimumPerRegion,
      @Nullable @Valid UnitBody numerator,
      @Nullable @Valid UnitBody denominator,
      @Nullable @Pattern(regexp = "increase|decrease") String direction) {

    Measure stored() {
      return new Measure(
          kind,
          orEmpty(stages).stream().map(TextBody::tidy).toList(),
          storedUnit(unit),
          target,
          baseline,
          minimumPerRegion == null ? List.of() : minimumPerRegion.stored(),
          storedUnit(numerator),
          storedUnit(denominator),
          direction == null && kind.equals("percentage") ? "increase" : direction);
    }

    /** A form that has the fields of every kind leaves the words of some of them empty. */
    private static @Nullable Unit storedUnit(@Nullable UnitBody unit) {
      Unit stored = unit == null ? null : unit.stored();
      return stored == null || stored.equals(UnitBody.NOTHING) ? null : stored;
    }
  }

  /** The noun that is counted. */
  public record UnitBody(
      @Nullable @Size(max = 60) String one,
      @Nullable @Size(max = 60) String many,
      @Nullable @Schema(description = "True where parts of one make sense, such as hectares.")
          Boolean divisible) {

    static final Unit NOTHING = new Unit(null, null, false);

    Unit stored() {
      return new Unit(orNull(one), orNull(many), Boolean.TRUE.equals(divisible));
    }
  }

  /** An organization by its id, or anybody by name; a working group by name with its members. */
  public record PartnerBody(
      @Nullable @Size(max = 100) String organizationId,
      @Nullable @Size(max = LABEL) String name,
      @Nullable @Size(max = 30) @Schema(description = "Of a working group, which has a name.")
          List<@NotNull @Valid GroupMemberBody> members) {
    Partner stored() {
      return new Partner(
          orNull(organizationId),
          orNull(name),
          orEmpty(members).stream().map(GroupMemberBody::stored).toList());
    }
  }

  /** An organization in a working group, by its id or by name. */
  public record GroupMemberBody(
      @Nullable @Size(max = 100) String organizationId, @Nullable @Size(max = LABEL) String name) {
    GroupMember stored() {
      return new GroupMember(orNull(organizationId), orNull(name));
    }
  }

  /** Where and when it was stated or announced. */
  public record StatementBody(
      @NotNull @Pattern(regexp = "stated|announced") String kind,
      @NotBlank @Size(max = LABEL) String what,
      @NotNull @Valid DateBody when) {
    Statement stored() {
      return new Statement(kind, tidy(what), when.stored());
    }
  }

  /** A date as precise as its source gives it. */
  @Schema(description = "A date: 2014-02-03, 2014-02, 2014-Q1 or 2014, with its precision.")
  public record DateBody(
      @NotBlank @Size(max = 10) String date,
      @Nullable @Pattern(regexp = "day|month|quarter|year") String precision) {

    /** What cannot be read is kept in a draft, for a rule to object to once it matters. */
    PartialDate stored() {
      return FactDate.read(date, precision)
          .map(FactDate::stored)
          .orElseGet(() -> new PartialDate(date, Objects.requireNonNullElse(precision, "day")));
    }
  }

  /** The wording as it is stored. */
  public Wording wording() {
    return new Wording(
        stored(title, language),
        stored(why, language),
        stored(what, language),
        period == null ? null : period.stored(),
        storedDeliverables(),
        orEmpty(partners).stream().map(PartnerBody::stored).toList(),
        orEmpty(statements).stream().map(StatementBody::stored).toList(),
        storedTags(tags),
        Boolean.TRUE.equals(historical));
  }

  private List<Deliverable> storedDeliverables() {
    Set<String> keys = new HashSet<>();
    for (DeliverableBody body : orEmpty(deliverables)) {
      if (body.key() != null) {
        keys.add(Folding.fold(body.key()));
      }
    }
    List<Deliverable> all = new ArrayList<>();
    for (DeliverableBody body : orEmpty(deliverables)) {
      all.add(
          new Deliverable(
              body.key() != null ? body.key() : nextKey(keys),
              stored(body.title(), language),
              body.measure() == null ? null : body.measure().stored(),
              body.window() == null ? null : body.window().stored(),
              orEmpty(body.partners()).stream().map(PartnerBody::stored).toList(),
              storedTags(body.tags())));
    }
    return all;
  }

  private static String nextKey(Set<String> keys) {
    int number = 1;
    while (!keys.add("d" + number)) {
      number++;
    }
    return "D" + number;
  }

  private static List<String> storedTags(@Nullable List<String> tags) {
    return orEmpty(tags).stream().map(TextBody::tidy).distinct().toList();
  }

  private static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : tidy(text);
  }
}
