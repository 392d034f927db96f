package org.kept.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kept.contracts.RegionSchemes;
import org.kept.progress.events.MilestoneEvent.MilestoneReported;
import org.kept.progress.events.MilestoneEvent.StoredDate;
import org.kept.progress.events.MilestoneEvent.StoredEvidence;
import org.kept.progress.events.MilestoneEvent.StoredSource;
import org.kept.progress.model.CommitmentDefinition;
import org.kept.progress.model.DeliverableDefinition;
import org.kept.progress.model.Measure;
import org.kept.progress.model.MilestoneId;
import org.kept.progress.model.Occurred;
import org.kept.progress.model.RegionScheme;
import org.kept.progress.model.SubjectKey;
import org.kept.progress.model.Window;
import org.kept.progress.model.Wording;

/** What tests start from: a commitment with one deliverable of each measure, and milestones. */
public final class Given {

  public static final String COMMITMENT = "0197a000-0000-7000-8000-000000000001";
  public static final String MAKER = "0197a000-0000-7000-8000-000000000002";
  public static final Window YEAR_2014 =
      new Window(LocalDate.parse("2014-01-01"), LocalDate.parse("2014-12-31"));
  public static final Instant MID_2014 = Instant.parse("2014-07-01T12:00:00Z");
  public static final StoredSource FORM = new StoredSource("form", null, null);

  public static final DeliverableDefinition GUIDE =
      new DeliverableDefinition(
          "D1",
          wording("Publish a guide"),
          new Measure.Delivery(List.of("created", "translated:fr", "published")),
          YEAR_2014);
  public static final DeliverableDefinition MFIS =
      new DeliverableDefinition(
          "D2",
          wording("At least 10 MFIs from each region use SPI4"),
          new Measure.CountPerRegion(new Measure.Unit("MFI", "MFIs", true), minimum(10)),
          YEAR_2014);
  public static final DeliverableDefinition TREES =
      new DeliverableDefinition(
          "D3",
          wording("Plant 100 hectares"),
          new Measure.Count(
              new Measure.Unit("hectare", "hectares", false), BigDecimal.valueOf(100)),
          YEAR_2014);
  public static final DeliverableDefinition POOR =
      new DeliverableDefinition(
          "D4",
          wording("60 % of new clients are poor"),
          new Measure.Percentage(
              new Measure.Unit("poor client", "poor clients", true),
              new Measure.Unit("new client", "new clients", true),
              BigDecimal.valueOf(60),
              null,
              Measure.Direction.INCREASE),
          YEAR_2014);

  private Given() {}

  public static CommitmentDefinition commitment() {
    return commitment(List.of(GUIDE, MFIS, TREES, POOR), CommitmentDefinition.State.PUBLISHED);
  }

  public static CommitmentDefinition commitment(
      List<DeliverableDefinition> deliverables, CommitmentDefinition.State state) {
    return new CommitmentDefinition(
        COMMITMENT,
        "sptf-2014",
        wording("Keep true to the mission"),
        "0197a000-0000-7000-8000-000000000003",
        MAKER,
        cgap(),
        YEAR_2014,
        deliverables,
        state,
        null,
        2,
        null);
  }

  public static RegionScheme cgap() {
    var scheme = RegionSchemes.find(RegionSchemes.DEFAULT).orElseThrow();
    Map<String, String> regionOf = new LinkedHashMap<>();
    scheme
        .regions()
        .forEach(
            region -> region.countries().forEach(country -> regionOf.put(country, region.code())));
    scheme.outside().forEach(country -> regionOf.put(country, RegionScheme.OUTSIDE));
    return new RegionScheme(
        scheme.id(),
        scheme.regions().stream()
            .map(region -> new RegionScheme.Region(region.code(), region.names()))
            .toList(),
        regionOf);
  }

  public static Map<String, Integer> minimum(int each) {
    Map<String, Integer> minimum = new LinkedHashMap<>();
    cgap().codes().forEach(region -> minimum.put(region, each));
    return minimum;
  }

  public static Wording wording(String english) {
    return new Wording("en", english, List.of());
  }

  public static LocalDate day(String date) {
    return LocalDate.parse(date);
  }

  public static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  /** Told for a deliverable, with no more than a test cares about. */
  public static Telling telling(DeliverableDefinition toward, String subject) {
    return new Telling(toward.key(), subject);
  }

  /** A {@link MilestoneReported} in the making. */
  public static final class Telling {
    private final String deliverable;
    private final String subject;
    private String occurred = "2014-05-10";
    private Optional<String> region = Optional.empty();
    private BigDecimal quantity = BigDecimal.ONE;
    private Optional<BigDecimal> numerator = Optional.empty();
    private Optional<BigDecimal> denominator = Optional.empty();
    private List<StoredEvidence> evidence = List.of();

    private Telling(String deliverable, String subject) {
      this.deliverable = deliverable;
      this.subject = subject;
    }

    public Telling on(String date) {
      occurred = date;
      return this;
    }

    public Telling in(String code) {
      region = Optional.of(code);
      return this;
    }

    public Telling of(String number) {
      quantity = new BigDecimal(number);
      return this;
    }

    public Telling reading(String part, String whole) {
      numerator = Optional.of(new BigDecimal(part));
      denominator = Optional.of(new BigDecimal(whole));
      return this;
    }

    public Telling shownBy(String url) {
      evidence = List.of(new StoredEvidence(url, null, null, null, "ana"));
      return this;
    }

    public String id() {
      return MilestoneId.of(COMMITMENT, deliverable, SubjectKey.of(subject)).value();
    }

    public MilestoneReported reported() {
      Occurred date = Occurred.parse(occurred).orElseThrow();
      return new MilestoneReported(
          id(),
          COMMITMENT,
          deliverable,
          subject,
          SubjectKey.of(subject).value(),
          region.orElse(null),
          null,
          new StoredDate(date.text(), date.precision().word()),
          quantity,
          numerator.orElse(null),
          denominator.orElse(null),
          evidence,
          null,
          List.of(),
          false,
          FORM);
    }
  }
}
