package org.kept.commitment;

import static org.kept.commitment.Given.CAMPAIGN;
import static org.kept.commitment.Given.CERISE;
import static org.kept.commitment.Given.COMMITMENT;
import static org.kept.commitment.Given.MFIS;
import static org.kept.commitment.Given.SPTF;
import static org.kept.commitment.Given.count;
import static org.kept.commitment.Given.delivery;
import static org.kept.commitment.Given.minimum;
import static org.kept.commitment.Given.perRegion;
import static org.kept.commitment.Given.percentage;
import static org.kept.commitment.Given.span;
import static org.kept.commitment.Given.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.kept.commitment.events.CampaignEvent.CampaignAmended;
import org.kept.commitment.events.CampaignEvent.CampaignClosed;
import org.kept.commitment.events.CommitmentEvent.CommitmentAmended;
import org.kept.commitment.events.CommitmentEvent.CommitmentChangesRequested;
import org.kept.commitment.events.CommitmentEvent.CommitmentClosed;
import org.kept.commitment.events.CommitmentEvent.CommitmentContextNoted;
import org.kept.commitment.events.CommitmentEvent.CommitmentDraftDiscarded;
import org.kept.commitment.events.CommitmentEvent.CommitmentDraftEdited;
import org.kept.commitment.events.CommitmentEvent.CommitmentDrafted;
import org.kept.commitment.events.CommitmentEvent.CommitmentExtended;
import org.kept.commitment.events.CommitmentEvent.CommitmentFactChosen;
import org.kept.commitment.events.CommitmentEvent.CommitmentPublished;
import org.kept.commitment.events.CommitmentEvent.CommitmentTranslated;
import org.kept.commitment.events.CommitmentEvent.CommitmentWithdrawn;
import org.kept.commitment.events.CommitmentEvent.RequestedChange;
import org.kept.commitment.events.Dates;
import org.kept.commitment.events.OrganizationEvent.OrganizationClassified;
import org.kept.commitment.events.OrganizationEvent.OrganizationInvitationWithdrawn;
import org.kept.commitment.events.OrganizationEvent.OrganizationMemberInvited;
import org.kept.commitment.events.OrganizationEvent.OrganizationMemberJoined;
import org.kept.commitment.events.OrganizationEvent.OrganizationMemberLeft;
import org.kept.commitment.events.OrganizationEvent.OrganizationMemberRoleChanged;
import org.kept.commitment.events.OrganizationEvent.OrganizationRefused;
import org.kept.commitment.events.OrganizationEvent.OrganizationRegistered;
import org.kept.commitment.events.OrganizationEvent.OrganizationRenamed;
import org.kept.commitment.events.PartialDate;
import org.kept.commitment.events.Text;
import org.kept.commitment.events.Text.Translation;
import org.kept.commitment.events.Wording;
import org.kept.commitment.events.Wording.Deliverable;
import org.kept.commitment.events.Wording.GroupMember;
import org.kept.commitment.events.Wording.Measure;
import org.kept.commitment.events.Wording.Partner;
import org.kept.commitment.events.Wording.Span;
import org.kept.commitment.events.Wording.Statement;
import org.kept.commitment.events.Wording.Unit;

/** One of each event that can be stored, with every kind of value in it somewhere. */
public final class Samples {

  private static final String INVITATION = "01941f29-7c00-7000-8000-0000000000aa";
  private static final String REASON = "Funding came later than planned";

  /** Everything is there. */
  public static final Wording WHOLE =
      new Wording(
          new Text(
              "en",
              "Help pro-poor organizations keep true to their missions",
              List.of(
                  new Translation("fr", "Aider les organisations à rester fidèles", "human"),
                  new Translation("es", "Ayudar a las organizaciones", "machine"))),
          text("Missions drift when nobody looks."),
          text("A guide, the SPI4, a common data collection tool."),
          span("2013-10-01", "2014-12-31"),
          List.of(
              deliverable("D1", delivery("created", "published")),
              deliverable("D2", perRegion(MFIS, minimum("EAP", "10"), minimum("LAC", "12"))),
              deliverable("D3", count(new Unit("hectare", "hectares", true), "2.5", "0")),
              deliverable("D4", percentage("50", "12.5"))),
          List.of(
              new Partner(CERISE, null),
              new Partner(
                  null,
                  "Responsible Inclusive Finance Working Group",
                  List.of(new GroupMember(CERISE, null), new GroupMember(null, "MicroSave")))),
          List.of(new Statement("stated", "letter", new PartialDate("2013-10", "month"))),
          List.of("learn"),
          true);

  /** As little as a draft can have. */
  public static final Wording PARTIAL =
      new Wording(
          null,
          null,
          null,
          new Span(LocalDate.of(2013, 10, 1), null),
          List.of(
              new Deliverable("D1", null, null, null, List.of(), List.of()),
              new Deliverable(
                  "D2",
                  null,
                  new Measure(
                      "count-per-region",
                      List.of(),
                      new Unit("MFI", null, false),
                      null,
                      null,
                      List.of(minimum("*", "10")),
                      null,
                      null,
                      null),
                  null,
                  List.of(),
                  List.of())),
          List.of(),
          List.of(),
          List.of(),
          false);

  private Samples() {}

  private static Deliverable deliverable(String key, Measure measure) {
    return new Deliverable(
        key,
        text("Deliverable " + key),
        measure,
        span("2014-01-01", "2014-12-31"),
        List.of(new Partner(CERISE, null)),
        List.of("dimension:1", "standard:1b"));
  }

  /** In the order of their sealed types. */
  public static List<Record> all() {
    return List.of(
        (Record) Given.opened(),
        new CampaignAmended(
            CAMPAIGN,
            text("100 Million Families"),
            text("Help 100 million families."),
            new Dates(LocalDate.of(2013, 10, 1), LocalDate.of(2016, 12, 31)),
            List.of("en"),
            List.of(),
            null,
            REASON),
        new CampaignClosed(CAMPAIGN, "The summit is over"),
        new OrganizationRegistered(SPTF, "sptf", "Social Performance Task Force", "network", "US"),
        (Record) Given.approved(),
        new OrganizationRefused(SPTF, "Not an organization"),
        new OrganizationRenamed(SPTF, "SPTF"),
        new OrganizationClassified(SPTF, "network", "FR"),
        new OrganizationMemberInvited(
            SPTF, INVITATION, "editor", Instant.parse("2014-05-06T12:00:00Z")),
        new OrganizationInvitationWithdrawn(SPTF, INVITATION),
        new OrganizationMemberJoined(SPTF, "amelia", "owner", INVITATION),
        new OrganizationMemberRoleChanged(SPTF, "amelia", "editor"),
        new OrganizationMemberLeft(SPTF, "amelia"),
        new CommitmentDrafted(COMMITMENT, CAMPAIGN, SPTF, "sptf-2014", CERISE, PARTIAL),
        new CommitmentDraftEdited(COMMITMENT, WHOLE),
        new CommitmentDraftDiscarded(COMMITMENT),
        (Record) Given.submitted(),
        new CommitmentChangesRequested(
            COMMITMENT, List.of(new RequestedChange("deliverables[1].title", "Name the tool"))),
        new CommitmentPublished(COMMITMENT, CAMPAIGN, SPTF, "sptf-2014", "cgap-6/1", WHOLE),
        new CommitmentAmended(COMMITMENT, WHOLE, REASON),
        new CommitmentExtended(
            COMMITMENT, new Dates(LocalDate.of(2013, 10, 1), LocalDate.of(2015, 6, 30)), REASON),
        new CommitmentWithdrawn(COMMITMENT, REASON),
        new CommitmentClosed(
            COMMITMENT, "partly-kept", "not-kept", text("The guide was published.")),
        new CommitmentContextNoted(
            COMMITMENT,
            "01941f29-7c00-7000-8000-0000000000ff",
            "D2",
            new PartialDate("2014-02", "month"),
            text("CERISE launched the SPI4."),
            "Blog of the Microcredit Summit Campaign, 22 April 2014"),
        new CommitmentFactChosen(
            COMMITMENT,
            "01941f29-7c00-7000-8000-0000000000fe",
            List.of("01941f29-7c00-7000-8000-0000000000ff"),
            "The publisher of the tool says so"),
        new CommitmentTranslated(
            COMMITMENT, "deliverables[D2].title", "fr", "Aider 10 IMF de chaque région", "human"));
  }
}
