package org.kept.commitment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kept.commitment.events.CampaignEvent;
import org.kept.commitment.events.CampaignEvent.CampaignAmended;
import org.kept.commitment.events.CampaignEvent.CampaignOpened;
import org.kept.commitment.events.CommitmentEvent;
import org.kept.commitment.events.CommitmentEvent.CommitmentDrafted;
import org.kept.commitment.events.CommitmentEvent.CommitmentPublished;
import org.kept.commitment.events.CommitmentEvent.CommitmentSubmitted;
import org.kept.commitment.events.Dates;
import org.kept.commitment.events.OrganizationEvent;
import org.kept.commitment.events.OrganizationEvent.OrganizationApproved;
import org.kept.commitment.events.OrganizationEvent.OrganizationMemberJoined;
import org.kept.commitment.events.OrganizationEvent.OrganizationRegistered;
import org.kept.commitment.events.Text;
import org.kept.commitment.events.Wording;
import org.kept.commitment.events.Wording.Deliverable;
import org.kept.commitment.events.Wording.Measure;
import org.kept.commitment.events.Wording.Partner;
import org.kept.commitment.events.Wording.RegionMinimum;
import org.kept.commitment.events.Wording.Span;
import org.kept.commitment.events.Wording.Statement;
import org.kept.commitment.events.Wording.Unit;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.Campaign;
import org.kept.commitment.model.Commitment;
import org.kept.commitment.model.Organization;
import org.kept.commitment.write.wording.Setting;
import org.kept.commitment.write.wording.Settled;
import org.kept.contracts.RegionSchemes;

/** The world that tests start from: one campaign, one organization with its member, and staff. */
public final class Given {

  public static final String CAMPAIGN = "01941f29-7c00-7000-8000-00000000000a";
  public static final String SPTF = "01941f29-7c00-7000-8000-00000000000b";
  public static final String CERISE = "01941f29-7c00-7000-8000-00000000000c";
  public static final String COMMITMENT = "01941f29-7c00-7000-8000-000000000001";

  public static final Actor AMELIA = Actor.of("amelia", "member");
  public static final Actor STRANGER = Actor.of("stranger", "member");
  public static final Actor STAFF = Actor.of("sabina", "staff");

  /** Within the period of the wordings below. */
  public static final Instant NOW = Instant.parse("2014-04-22T12:00:00Z");

  public static final LocalDate TODAY = LocalDate.of(2014, 4, 22);

  public static final Unit MFIS = new Unit("MFI", "MFIs", false);

  private Given() {}

  public static CampaignEvent opened() {
    return new CampaignOpened(
        CAMPAIGN,
        "100-million-families",
        text("100 Million Families"),
        text("Help 100 million families lift themselves out of extreme poverty."),
        "Microcredit Summit Campaign",
        new Dates(LocalDate.of(2013, 10, 1), LocalDate.of(2015, 12, 31)),
        "cgap-6/1",
        List.of("en", "fr", "es"),
        List.of("#Commit100M"),
        "@MicroCredSummit");
  }

  public static OrganizationEvent registered() {
    return new OrganizationRegistered(
        SPTF, "sptf", "Social Performance Task Force", "network", null);
  }

  public static OrganizationEvent joined(Actor actor) {
    return joined(actor, "owner");
  }

  public static OrganizationEvent joined(Actor actor, String role) {
    return new OrganizationMemberJoined(SPTF, actor.id().value(), role, null);
  }

  public static OrganizationEvent approved() {
    return new OrganizationApproved(SPTF);
  }

  public static CommitmentEvent drafted(Wording wording) {
    return new CommitmentDrafted(COMMITMENT, CAMPAIGN, SPTF, "sptf-2014", null, wording);
  }

  public static CommitmentEvent submitted() {
    return new CommitmentSubmitted(COMMITMENT);
  }

  public static CommitmentEvent published(Wording wording) {
    return new CommitmentPublished(COMMITMENT, CAMPAIGN, SPTF, "sptf-2014", "cgap-6/1", wording);
  }

  public static Campaign campaign(CampaignEvent... events) {
    Campaign state = new Campaign.NotOpened();
    for (CampaignEvent event : events) {
      state = Campaign.evolve(state, event);
    }
    return state;
  }

  /** The campaign, with another last day. */
  public static Campaign lasting(String to) {
    return campaign(
        opened(),
        new CampaignAmended(
            CAMPAIGN,
            text("100 Million Families"),
            text("Help 100 million families lift themselves out of extreme poverty."),
            new Dates(LocalDate.of(2013, 10, 1), LocalDate.parse(to)),
            List.of("en"),
            List.of(),
            null,
            "Another end"));
  }

  public static Organization organization(OrganizationEvent... events) {
    Organization state = new Organization.Unregistered();
    for (OrganizationEvent event : events) {
      state = Organization.evolve(state, event);
    }
    return state;
  }

  /** Public, with Amelia as its maker's owner. */
  public static Commitment publishedCommitment() {
    return commitment(drafted(sptf2014().wording()), submitted(), published(settled()));
  }

  /** What readers are held to: every window and every region spelled out. */
  public static Wording settled() {
    return Settled.of(sptf2014().wording(), setting().regions());
  }

  /** SPTF, approved, with Amelia as owner. */
  public static Organization sptf() {
    return organization(registered(), joined(AMELIA), approved());
  }

  public static Commitment commitment(CommitmentEvent... events) {
    Commitment state = new Commitment.NotDrafted();
    for (CommitmentEvent event : events) {
      state = Commitment.evolve(state, event);
    }
    return state;
  }

  public static Text text(String english) {
    return Text.of("en", english);
  }

  public static Span span(String from, String to) {
    return new Span(LocalDate.parse(from), LocalDate.parse(to));
  }

  public static Setting setting() {
    return new Setting(RegionSchemes.find("cgap-6/1").orElseThrow().regionCodes(), Set.of(), TODAY);
  }

  public static Measure delivery(String... stages) {
    return new Measure("delivery", List.of(stages), null, null, null, List.of(), null, null, null);
  }

  public static Measure count(Unit unit, String target, String baseline) {
    return new Measure(
        "count", List.of(), unit, number(target), number(baseline), List.of(), null, null, null);
  }

  public static Measure perRegion(Unit unit, RegionMinimum... minima) {
    return new Measure(
        "count-per-region", List.of(), unit, null, null, List.of(minima), null, null, null);
  }

  public static RegionMinimum minimum(String region, String number) {
    return new RegionMinimum(region, new BigDecimal(number));
  }

  public static Measure percentage(String target, String baseline) {
    return new Measure(
        "percentage",
        List.of(),
        null,
        number(target),
        number(baseline),
        List.of(),
        new Unit("reporting member", "reporting members", false),
        new Unit("member", "members", false),
        "increase");
  }

  private static BigDecimal number(String digits) {
    return digits == null ? null : new BigDecimal(digits);
  }

  public static Deliverable deliverable(String key, Measure measure) {
    return new Deliverable(key, text("Deliverable " + key), measure, null, List.of(), List.of());
  }

  public static Deliverable within(String key, Span window) {
    return new Deliverable(
        key, text("Deliverable " + key), delivery("done"), window, List.of(), List.of());
  }

  /** Obeys every rule, with all four measures. */
  public static Said sptf2014() {
    return new Said()
        .title(text("Help pro-poor organizations keep true to their missions"))
        .period(span("2013-10-01", "2014-12-31"))
        .deliverables(
            deliverable("D1", delivery("created", "published")),
            deliverable("D2", perRegion(MFIS, minimum("*", "10"))),
            deliverable("D3", count(new Unit("webinar", "webinars", false), "21", "0")),
            deliverable("D4", percentage("50", "12.5")));
  }

  /** Puts a wording together, so that a test names only what it is about. */
  public static final class Said {

    private Text title;
    private Span period;
    private boolean historical;
    private final List<Deliverable> deliverables = new ArrayList<>();
    private final List<Partner> partners = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();

    public Said title(Text newTitle) {
      title = newTitle;
      return this;
    }

    public Said title(String english) {
      return title(text(english));
    }

    public Said period(Span newPeriod) {
      period = newPeriod;
      return this;
    }

    public Said historical() {
      historical = true;
      return this;
    }

    public Said deliverables(Deliverable... newDeliverables) {
      deliverables.clear();
      deliverables.addAll(List.of(newDeliverables));
      return this;
    }

    public Said measured(Measure measure) {
      return deliverables(deliverable("D1", measure));
    }

    public Said partner(String organizationId, String name) {
      partners.add(new Partner(organizationId, name));
      return this;
    }

    public Said partner(Partner partner) {
      partners.add(partner);
      return this;
    }

    public Said stated(Statement statement) {
      statements.add(statement);
      return this;
    }

    public Wording wording() {
      return new Wording(
          title, null, null, period, deliverables, partners, statements, List.of(), historical);
    }
  }
}
