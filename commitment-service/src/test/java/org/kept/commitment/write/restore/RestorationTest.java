package org.kept.commitment.write.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kept.commitment.Given.CAMPAIGN;
import static org.kept.commitment.Given.COMMITMENT;
import static org.kept.commitment.Given.NOW;
import static org.kept.commitment.Given.SPTF;
import static org.kept.commitment.Given.drafted;
import static org.kept.commitment.Given.opened;
import static org.kept.commitment.Given.published;
import static org.kept.commitment.Given.registered;
import static org.kept.commitment.Given.settled;
import static org.kept.commitment.Given.sptf2014;
import static org.kept.commitment.Given.submitted;
import static org.kept.commitment.Given.text;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kept.commitment.events.CommitmentEvent.CommitmentContextNoted;
import org.kept.commitment.events.CommitmentEvent.CommitmentDraftDiscarded;
import org.kept.commitment.events.CommitmentEvent.CommitmentWithdrawn;
import org.kept.commitment.events.PartialDate;
import org.kept.commitment.write.RestoreRefusal;
import org.kept.commitment.write.SlugClaims;
import org.kept.commitment.write.States;
import org.kept.commitment.write.restore.Restoration.Restored;
import org.kept.eventstore.Actor;
import org.kept.eventstore.AppendOutcome;
import org.kept.eventstore.Commit;
import org.kept.eventstore.CommitStore;
import org.kept.servicekit.mongo.ServiceMongo;
import org.kept.testkit.Servers;

/** What becomes of the store when streams are restored. */
class RestorationTest {

  private static final Instant TODAY = NOW.plus(Duration.ofDays(365));

  private MongoClient client;
  private MongoDatabase database;
  private CommitStore store;
  private Restoration restoration;

  @BeforeEach
  void start() {
    client = MongoClients.create(ServiceMongo.settings(Servers.mongoUri()));
    database = client.getDatabase(Servers.freshDatabase("restoration"));
    store = new CommitStore(database);
    store.ensureIndexes();
    restoration =
        new Restoration(
            store,
            Histories.TYPES,
            Histories.CONTRACTS,
            new States(store),
            new SlugClaims(database, store));
  }

  @AfterEach
  void stop() {
    client.close();
  }

  private Restored restore(String id, String kind, Object... events) {
    return restoration.restore(Histories.stream(id, kind, events), TODAY);
  }

  private void campaignAndMaker() {
    assertThat(restore(CAMPAIGN, "Campaign", opened())).isEqualTo(new Restored.Done(1));
    assertThat(restore(SPTF, "Organization", registered())).isEqualTo(new Restored.Done(1));
  }

  @Test
  void nothingOfAStreamIsStoredIfAnyOfItCannotBe() {
    campaignAndMaker();

    Restored large =
        restore(
            COMMITMENT,
            "Commitment",
            drafted(sptf2014().wording()),
            submitted(),
            new CommitmentWithdrawn(COMMITMENT, "x".repeat(600_000)));

    assertThat(large)
        .isInstanceOfSatisfying(
            Restored.Refused.class,
            it -> assertThat(it.refusal()).isInstanceOf(RestoreRefusal.Unreadable.class));
    assertThat(store.load(COMMITMENT, 0)).isEmpty();
    assertThat(restore(COMMITMENT, "Commitment", drafted(sptf2014().wording())))
        .isEqualTo(new Restored.Done(1));
  }

  @Test
  void aRequestIsNotKnownAgainByWhatAnArchiveOfBeforeTellsOfIt() {
    Archive.Step step =
        Archive.JSON.readValue(
            """
            {"request": "k-1", "digest": "2c26b46b", "at": "2014-01-02T03:04:05Z",
             "actor": "amelia", "role": "member", "events": []}
            """,
            Archive.Step.class);
    assertThat(Archive.JSON.writeValueAsString(step)).contains("k-1").doesNotContain("2c26b46b");

    campaignAndMaker();

    assertThat(store.load(CAMPAIGN, 0).getFirst().requestDigest()).isEmpty();
  }

  @Test
  void aSlugIsClaimedAtTheTimeOfTheRestoration() {
    restore(SPTF, "Organization", registered());

    assertThat(database.getCollection("slug_claims").find().first())
        .containsEntry("owner", SPTF)
        .containsEntry("at", Date.from(TODAY));
  }

  @Test
  void whatTheSameRequestDidOtherwiseMeanwhileIsAnotherHistory() {
    campaignAndMaker();
    AtomicBoolean done = new AtomicBoolean();
    store.onAppend(
        () -> {
          if (done.compareAndSet(false, true)) {
            List<Object> two = List.of(submitted(), new CommitmentDraftDiscarded(COMMITMENT));
            assertThat(store.append(commit(1, "request-1", two)))
                .isInstanceOf(AppendOutcome.Appended.class);
          }
        });

    assertThat(
            restore(
                COMMITMENT,
                "Commitment",
                drafted(sptf2014().wording()),
                submitted(),
                new CommitmentDraftDiscarded(COMMITMENT)))
        .isEqualTo(new Restored.Refused(new RestoreRefusal.OtherHistory(COMMITMENT)));
    assertThat(store.load(COMMITMENT, 0)).extracting(Commit::lastSeq).containsExactly(0L, 2L);
  }

  /** Wherever the process dies, the archive that is sent again goes on there. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void whatWasStoredInPartIsWholeOnceItIsSentAgain(int died) {
    Object[] events = {
      drafted(sptf2014().wording()), submitted(), published(settled()), noted(), withdrawn()
    };
    campaignAndMaker();
    AtomicInteger appended = new AtomicInteger();
    store.onAppend(
        () -> {
          if (appended.incrementAndGet() == died) {
            throw new IllegalStateException("the process died");
          }
        });

    assertThatThrownBy(() -> restore(COMMITMENT, "Commitment", events))
        .hasMessage("the process died");
    assertThat(store.load(COMMITMENT, 0)).hasSize(died);

    assertThat(restore(COMMITMENT, "Commitment", events))
        .isEqualTo(new Restored.Done(events.length - died));
    assertThat(restoration.archived(COMMITMENT))
        .contains(Histories.stream(COMMITMENT, "Commitment", events));
    assertThat(restore(COMMITMENT, "Commitment", events)).isEqualTo(new Restored.Done(0));
  }

  private static Object noted() {
    return new CommitmentContextNoted(
        COMMITMENT, "n1", null, new PartialDate("2014-02", "month"), text("It began"), null);
  }

  private static Object withdrawn() {
    return new CommitmentWithdrawn(COMMITMENT, "No money");
  }

  private static Commit commit(long firstSeq, String request, List<Object> events) {
    return new Commit(
        COMMITMENT,
        "Commitment",
        firstSeq,
        "another",
        request,
        "00",
        TODAY,
        new Actor("amelia", "member"),
        null,
        events.stream().map(event -> Histories.TYPES.write(event)).toList());
  }
}
