package org.kept.commitment.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kept.commitment.Given.CAMPAIGN;
import static org.kept.commitment.Given.COMMITMENT;
import static org.kept.commitment.Given.SPTF;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.commitment.read.campaigns.Campaigns;
import org.kept.commitment.read.commitments.Commitments;
import org.kept.commitment.read.commitments.Past;
import org.kept.commitment.read.commitments.Unpublished;
import org.kept.commitment.read.history.Happened;
import org.kept.commitment.read.history.History;
import org.kept.commitment.read.organizations.OrganizationView;
import org.kept.commitment.read.organizations.Organizations;
import org.kept.commitment.read.people.People;
import org.kept.commitment.read.timeline.Story;
import org.kept.contracts.ContractTypes;
import org.kept.contracts.Envelope;
import org.kept.contracts.Published;
import org.kept.contracts.Topics;
import org.kept.contracts.commitments.CommitmentsEvent;
import org.kept.contracts.commitments.CommitmentsEvent.CampaignAmended;
import org.kept.contracts.commitments.CommitmentsEvent.CampaignClosed;
import org.kept.contracts.commitments.CommitmentsEvent.CampaignOpened;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentAmended;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentChangesRequested;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentClosed;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentDraftEdited;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentDrafted;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentExtended;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentPublished;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentSubmitted;
import org.kept.contracts.commitments.CommitmentsEvent.OrganizationApproved;
import org.kept.contracts.commitments.CommitmentsEvent.OrganizationMemberJoined;
import org.kept.contracts.commitments.CommitmentsEvent.OrganizationMemberLeft;
import org.kept.contracts.commitments.CommitmentsEvent.OrganizationMemberRoleChanged;
import org.kept.contracts.commitments.CommitmentsEvent.OrganizationRefused;
import org.kept.contracts.commitments.CommitmentsEvent.OrganizationRegistered;
import org.kept.contracts.commitments.CommitmentsEvent.OrganizationRenamed;
import org.kept.contracts.commitments.CommitmentsEvent.RequestedChange;
import org.kept.contracts.values.CommitmentContent;
import org.kept.contracts.values.DraftContent;
import org.kept.contracts.values.Period;
import org.kept.contracts.values.Text;
import org.kept.servicekit.consume.Projector;
import org.kept.servicekit.consume.Received;
import org.kept.servicekit.consume.SequenceGapException;
import org.kept.servicekit.mongo.ServiceMongo;
import org.kept.testkit.Servers;

/** Views come out the same, however often and in whatever portions their events come. */
class ViewsTest {

  private static MongoClient client;

  private MongoDatabase database;

  @BeforeAll
  static void connect() {
    client = MongoClients.create(ServiceMongo.settings(Servers.mongoUri()));
  }

  @AfterAll
  static void disconnect() {
    client.close();
  }

  @BeforeEach
  void emptyDatabase() {
    database = client.getDatabase(Servers.freshDatabase("views"));
  }

  private static final Period PERIOD =
      new Period(LocalDate.of(2013, 10, 1), LocalDate.of(2014, 12, 31));

  private static Text text(String english) {
    return Text.of("en", english);
  }

  private static CommitmentContent content(String title) {
    return new CommitmentContent(
        text(title), null, null, PERIOD, List.of(), List.of(), List.of(), List.of());
  }

  private static DraftContent draft(String title) {
    return new DraftContent(
        text(title), null, null, null, List.of(), List.of(), List.of(), List.of(), null);
  }

  private static List<Received> received(String stream, CommitmentsEvent... events) {
    List<Received> all = new ArrayList<>();
    for (int i = 0; i < events.length; i++) {
      Envelope envelope =
          new Envelope(
              stream + ":" + i,
              "/commitment-service",
              ContractTypes.typeOf(events[i]),
              stream,
              Instant.parse("2014-04-22T12:00:00Z").plusSeconds(i),
              i,
              stream,
              "amelia",
              null);
      all.add(new Received(new Published(envelope, events[i]), Topics.COMMITMENTS, 0, i));
    }
    return all;
  }

  private static List<Received> ofCampaign() {
    return received(
        CAMPAIGN,
        new CampaignOpened(
            CAMPAIGN,
            "100-million-families",
            text("100 Million Families"),
            text("Help 100 million families."),
            "Microcredit Summit Campaign",
            PERIOD,
            "cgap-6/1",
            List.of("en"),
            List.of(),
            null),
        new CampaignAmended(
            CAMPAIGN,
            text("100 Million"),
            text("Help families."),
            PERIOD,
            List.of("en", "fr"),
            List.of("#100M"),
            "@kept",
            "Shorter"),
        new CampaignClosed(CAMPAIGN, "It is over"));
  }

  private static List<Received> ofOrganization() {
    return received(
        SPTF,
        new OrganizationRegistered(SPTF, "sptf", "Social Performance Task Force", "network", "US"),
        new OrganizationMemberJoined(SPTF, "amelia", "owner"),
        new OrganizationRefused(SPTF, "Who are you?"),
        new OrganizationRenamed(SPTF, "SPTF"),
        new OrganizationApproved(SPTF),
        new OrganizationMemberJoined(SPTF, "laura", "editor"),
        new OrganizationMemberRoleChanged(SPTF, "laura", "owner"),
        new OrganizationMemberLeft(SPTF, "amelia"));
  }

  private static List<Received> ofCommitment() {
    return received(
        COMMITMENT,
        new CommitmentDrafted(COMMITMENT, CAMPAIGN, SPTF, "sptf-2014", null, draft("First")),
        new CommitmentDraftEdited(COMMITMENT, draft("Second")),
        new CommitmentSubmitted(COMMITMENT),
        new CommitmentChangesRequested(
            COMMITMENT, List.of(new RequestedChange("title", "Say who is helped"))),
        new CommitmentDraftEdited(COMMITMENT, draft("Third")),
        new CommitmentSubmitted(COMMITMENT),
        new CommitmentPublished(
            COMMITMENT, CAMPAIGN, SPTF, "sptf-2014", "cgap-6/1", content("Third")),
        new CommitmentAmended(COMMITMENT, content("Fourth"), "Clearer"),
        new CommitmentExtended(
            COMMITMENT, new Period(PERIOD.from(), PERIOD.to().plusMonths(6)), "Funding came later"),
        new CommitmentClosed(COMMITMENT, "partly-kept", "not-kept", text("The guide is out.")));
  }

  private static List<Document> all(MongoCollection<Document> collection) {
    return collection.find().sort(new Document("_id", 1)).into(new ArrayList<>());
  }

  /** One by one, then all again, then in another database in one go: always the same documents. */
  private void assertSameHoweverItComes(
      String collection, List<Received> events, Function<MongoDatabase, Projector> view) {
    Projector projector = view.apply(database);
    events.forEach(event -> projector.project(List.of(event)));
    List<Document> once = all(database.getCollection(collection));

    projector.project(events);
    events.reversed().forEach(event -> projector.project(List.of(event)));
    assertThat(all(database.getCollection(collection))).isEqualTo(once).isNotEmpty();

    MongoDatabase other = client.getDatabase(Servers.freshDatabase("rebuilt"));
    List<Received> twice = new ArrayList<>(events);
    twice.addAll(events);
    view.apply(other).project(twice);
    assertThat(all(other.getCollection(collection))).isEqualTo(once);
  }

  @Test
  void campaignsComeOutTheSame() {
    assertSameHoweverItComes("view_campaigns_2", ofCampaign(), it -> new Campaigns(it).projector());

    var campaign = new Campaigns(database).find("100-million-families").orElseThrow();
    assertThat(campaign.state()).isEqualTo("closed");
    assertThat(campaign.closingReason()).isEqualTo("It is over");
    assertThat(campaign.name().text()).isEqualTo("100 Million");
    assertThat(campaign.version()).isEqualTo(2);
  }

  @Test
  void organizationsComeOutTheSame() {
    assertSameHoweverItComes(
        "view_organizations_2", ofOrganization(), it -> new Organizations(it).projector());

    OrganizationView organization = new Organizations(database).find(SPTF).orElseThrow();
    assertThat(organization.state()).isEqualTo("approved");
    assertThat(organization.refusalReason()).isNull();
    assertThat(organization.name()).isEqualTo("SPTF");
    assertThat(organization.members())
        .containsExactly(new OrganizationView.Member("laura", "owner"));
  }

  @Test
  void commitmentsComeOutTheSame() {
    assertSameHoweverItComes(
        "view_commitments_2", ofCommitment(), it -> new Commitments(it).projector());

    Document commitment = all(database.getCollection("view_commitments_2")).getFirst();
    assertThat(commitment.getString("state")).isEqualTo("closed");
    assertThat(commitment.getString("outcome")).isEqualTo("partly-kept");
    assertThat(commitment.getLong("publicSince")).isEqualTo(6);
    assertThat(commitment.containsKey("draft")).isFalse();
    assertThat(commitment.getString("content")).contains("Fourth").contains("2015-06-30");
  }

  @Test
  void historyComesOutTheSame() {
    assertSameHoweverItComes("view_history_2", ofCommitment(), it -> new History(it).projector());

    assertThat(new History(database).until(COMMITMENT, 9))
        .extracting(Happened::why)
        .contains("title: Say who is helped", "Clearer", "Funding came later", "The guide is out.");
  }

  @Test
  void aCommitmentAsItWasIsWhatTheViewShowedThen() {
    List<Received> events = ofCommitment();
    Projector history = new History(database).projector();
    Projector commitments = new Commitments(database).projector();
    Past past = new Past(new History(database));
    history.project(events);

    for (Received event : events) {
      commitments.project(List.of(event));
      assertThat(past.at(COMMITMENT, event.sequence()))
          .as("version %d", event.sequence())
          .isEqualTo(new Commitments(database).find(COMMITMENT).orElseThrow());
    }
  }

  @Test
  void whatWasSubmittedAgainTellsWhatChangedSinceTheLastTime() {
    List<Received> events = ofCommitment().subList(0, 6);
    Commitments commitments = new Commitments(database);
    History history = new History(database);
    history.projector().project(events);
    commitments.projector().project(events);

    Unpublished waiting = Unpublished.of(commitments.submitted(null, 10).getFirst());
    assertThat(waiting.submissions()).containsExactly(2L, 5L);
    assertThat(waiting.submittedAt()).isEqualTo("2014-04-22T12:00:05.000Z");
    Story story =
        new Story(history, new Past(history), new Organizations(database), new People(database));
    assertThat(
            story.changedFields(
                COMMITMENT, waiting.submissionBefore().longValue(), waiting.version()))
        .containsExactly("title");

    commitments.projector().project(ofCommitment());
    assertThat(commitments.submitted(null, 10)).isEmpty();
    assertThat(commitments.drafts(SPTF, null, 10)).isEmpty();
  }

  @Test
  void aMissingEventIsNeverPassedOver() {
    Projector projector = new Commitments(database).projector();
    List<Received> events = ofCommitment();
    projector.project(events.subList(0, 1));

    assertThatThrownBy(() -> projector.project(events.subList(2, 3)))
        .isInstanceOf(SequenceGapException.class);

    Document commitment = all(database.getCollection("view_commitments_2")).getFirst();
    assertThat(commitment.getLong(StreamView.SEQUENCE)).isZero();
    projector.project(events.subList(1, 3));
    assertThat(all(database.getCollection("view_commitments_2")).getFirst().getString("state"))
        .isEqualTo("submitted");
  }

  @Test
  void eventsOfOtherStreamsChangeNothing() {
    Projector projector = new Campaigns(database).projector();

    projector.project(ofCommitment());
    projector.project(ofOrganization());
    projector.project(Collections.singletonList(ofCampaign().getFirst()));

    assertThat(all(database.getCollection("view_campaigns_2"))).hasSize(1);
  }
}
