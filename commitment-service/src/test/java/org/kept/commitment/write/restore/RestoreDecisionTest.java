package org.kept.commitment.write.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kept.commitment.Given.AMELIA;
import static org.kept.commitment.Given.CAMPAIGN;
import static org.kept.commitment.Given.COMMITMENT;
import static org.kept.commitment.Given.SPTF;
import static org.kept.commitment.Given.count;
import static org.kept.commitment.Given.delivery;
import static org.kept.commitment.Given.drafted;
import static org.kept.commitment.Given.joined;
import static org.kept.commitment.Given.published;
import static org.kept.commitment.Given.registered;
import static org.kept.commitment.Given.span;
import static org.kept.commitment.Given.sptf2014;
import static org.kept.commitment.Given.submitted;
import static org.kept.commitment.Given.text;
import static org.kept.commitment.write.restore.Histories.TYPES;
import static org.kept.commitment.write.restore.Histories.archived;
import static org.kept.commitment.write.restore.Histories.step;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kept.commitment.Samples;
import org.kept.commitment.events.CampaignEvent;
import org.kept.commitment.events.CommitmentEvent;
import org.kept.commitment.events.CommitmentEvent.CommitmentDraftEdited;
import org.kept.commitment.events.CommitmentEvent.CommitmentWithdrawn;
import org.kept.commitment.events.OrganizationEvent;
import org.kept.commitment.events.OrganizationEvent.OrganizationRegistered;
import org.kept.commitment.events.Wording.Deliverable;
import org.kept.commitment.events.Wording.Measure;
import org.kept.commitment.events.Wording.Span;
import org.kept.commitment.events.Wording.Unit;
import org.kept.commitment.write.RestoreRefusal;
import org.kept.eventstore.Commit;
import org.kept.eventstore.command.Decision;
import tools.jackson.databind.JsonNode;

/** What of an archive is restored, and what is refused. */
class RestoreDecisionTest {

  private static Archive.Stream stream(String kind, Object... events) {
    return Histories.stream(COMMITMENT, kind, events);
  }

  private static final Archive.Stream WHOLE =
      stream("Commitment", drafted(sptf2014().wording()), submitted());

  private static Decision<Commit> decided(Archive.Stream stream, List<Commit> there) {
    return RestoreDecision.decide(stream, there, TYPES, Histories.CONTRACTS);
  }

  private static List<Commit> accepted(Archive.Stream stream, List<Commit> there) {
    assertThat(decided(stream, there)).isInstanceOf(Decision.Accepted.class);
    return ((Decision.Accepted<Commit>) decided(stream, there)).events();
  }

  private static Object refused(Archive.Stream stream, List<Commit> there) {
    assertThat(decided(stream, there)).isInstanceOf(Decision.Refused.class);
    return ((Decision.Refused<Commit>) decided(stream, there)).refusal();
  }

  @Test
  void itIsRestoredAsItWas() {
    List<Commit> commits = accepted(WHOLE, List.of());

    assertThat(commits).extracting(Commit::firstSeq).containsExactly(0L, 1L);
    assertThat(commits.getLast().actor().id()).isEqualTo("amelia");
    assertThat(commits.getLast().at()).isEqualTo("2014-04-22T12:00:01Z");
    assertThat(TYPES.read(commits.getFirst().events().getFirst()))
        .isEqualTo(drafted(sptf2014().wording()));
  }

  @Test
  void everyEventKeepsEveryDigitThroughJson() {
    List<Record> events = new ArrayList<>(Samples.all());
    events.add(
        (Record)
            drafted(
                sptf2014()
                    .measured(count(new Unit("ha", "ha", true), "12345678901234567.1250", "0.10"))
                    .wording()));
    for (Record event : events) {
      var stored = TYPES.write(event);
      String json = Archive.JSON.writeValueAsString(TYPES.tree(stored));
      assertThat(TYPES.read(stored.name(), stored.rev(), Archive.JSON.readTree(json)))
          .isEqualTo(event);
    }
  }

  @Test
  void whatIsThereIsNotRestoredAgain() {
    List<Commit> commits = accepted(WHOLE, List.of());

    assertThat(accepted(WHOLE, commits)).isEmpty();
    assertThat(accepted(WHOLE, commits.subList(0, 1))).isEqualTo(commits.subList(1, 2));
    assertThat(accepted(stream("Commitment", drafted(sptf2014().wording())), commits))
        .as("it went on since")
        .isEmpty();
  }

  @Test
  void anotherHistoryUnderTheSameIdIsRefused() {
    List<Commit> other = accepted(WHOLE, List.of());
    Archive.Step first = WHOLE.steps().getFirst();
    Archive.Stream changed =
        new Archive.Stream(
            COMMITMENT,
            "Commitment",
            List.of(new Archive.Step("another", first.at(), "amelia", "member", first.events())));

    assertThat(refused(changed, other)).isEqualTo(new RestoreRefusal.OtherHistory(COMMITMENT));
  }

  @Test
  void aHistoryBeginsAtItsBeginningAndIsAboutOneThing() {
    RestoreRefusal notWhole = new RestoreRefusal.NotWhole(COMMITMENT);
    CommitmentEvent other = new CommitmentEvent.CommitmentSubmitted(SPTF);

    assertThat(refused(stream("Commitment"), List.of())).isEqualTo(notWhole);
    assertThat(refused(stream("Commitment", submitted()), List.of())).isEqualTo(notWhole);
    assertThat(refused(stream("Campaign", drafted(sptf2014().wording())), List.of()))
        .isEqualTo(notWhole);
    assertThat(refused(stream("Commitment", drafted(sptf2014().wording()), other), List.of()))
        .isEqualTo(notWhole);
    assertThat(
            refused(
                stream("Commitment", drafted(sptf2014().wording()), drafted(sptf2014().wording())),
                List.of()))
        .isEqualTo(notWhole);
  }

  @Test
  void aRequestIsThereOnce() {
    Archive.Event edited = archived(new CommitmentDraftEdited(COMMITMENT, sptf2014().wording()));
    Archive.Stream twice = with(WHOLE, step("request-1", Instant.EPOCH, edited));

    assertThat(refused(twice, List.of())).isEqualTo(new RestoreRefusal.NotWhole(COMMITMENT));
    assertThat(accepted(with(WHOLE, step("request-2", Instant.EPOCH, edited)), List.of()))
        .hasSize(3);
  }

  private static Archive.Stream with(Archive.Stream stream, Archive.Step more) {
    List<Archive.Step> steps = new ArrayList<>(stream.steps());
    steps.add(more);
    return new Archive.Stream(stream.id(), stream.kind(), steps);
  }

  @Test
  void anEventThatNobodyKnowsIsRefused() {
    assertUnreadable(
        with(WHOLE, new Archive.Event("CommitmentPraised", 1, node("{}"))),
        "no event is called CommitmentPraised");
  }

  private static Archive.Stream with(Archive.Stream stream, Archive.Event more) {
    return with(stream, step("one-more", Instant.EPOCH, more));
  }

  private static JsonNode node(String json) {
    return Archive.JSON.readTree(json);
  }

  private static void assertUnreadable(Archive.Stream stream, String reason) {
    assertThat(refused(stream, List.of()))
        .isInstanceOfSatisfying(
            RestoreRefusal.Unreadable.class,
            it -> {
              assertThat(it.stream()).isEqualTo(stream.id());
              assertThat(it.reason()).contains(reason);
            });
  }

  @Test
  void anOldShapeThatItsReaderDoesNotExpectIsRefused() {
    String id = "{\"commitmentId\": \"" + COMMITMENT + "\"";
    for (String data : List.of(id + "}", id + ", \"wording\": \"none\"}")) {
      assertUnreadable(
          with(WHOLE, new Archive.Event("CommitmentDraftEdited", 1, node(data))),
          "CommitmentDraftEdited");
    }
  }

  @Test
  void whatTheStoreDoesNotTakeIsRefused() {
    int limit = 512 * 1024;
    Object large = new CommitmentWithdrawn(COMMITMENT, "x".repeat(limit));
    Object fits = new CommitmentWithdrawn(COMMITMENT, "x".repeat(limit - 1_000));

    assertUnreadable(with(WHOLE, archived(large)), "more than 524,288");
    assertThat(accepted(with(WHOLE, archived(fits)), List.of())).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, true", "255, true", "256, false"})
  void whoAndUnderWhichKeyIsAName(int length, boolean accepted) {
    Archive.Event withdrawn = archived(new CommitmentWithdrawn(COMMITMENT, "No money"));
    String name = "n".repeat(length);
    List<Archive.Step> named =
        List.of(
            new Archive.Step(name, Instant.EPOCH, "amelia", "member", List.of(withdrawn)),
            new Archive.Step("key", Instant.EPOCH, name, "member", List.of(withdrawn)),
            new Archive.Step("key", Instant.EPOCH, "amelia", name, List.of(withdrawn)));

    for (Archive.Step step : named) {
      if (accepted) {
        assertThat(accepted(with(WHOLE, step), List.of())).hasSize(3);
      } else {
        assertUnreadable(with(WHOLE, step), "has " + length + " characters");
      }
    }
  }

  @Test
  void aTimeThatTheStoreCannotTellIsRefused() {
    Archive.Event withdrawn = archived(new CommitmentWithdrawn(COMMITMENT, "No money"));

    assertUnreadable(with(WHOLE, step("late", Instant.MAX, withdrawn)), "CommitmentWithdrawn");
  }

  @Test
  void whatCannotBePublishedIsRefused() {
    Deliverable untitled =
        new Deliverable("D1", null, delivery("done"), WINDOW, List.of(), List.of());
    assertUnreadable(publishing(untitled), "lacks its title of D1");
    assertUnreadable(publishing(promising(count(null, "21", "0"))), "lacks its unit");
    assertUnreadable(
        publishing(
            promising(
                new Measure("praise", List.of(), null, null, null, List.of(), null, null, null))),
        "CommitmentPublished");
    assertThat(accepted(publishing(promising(delivery("done"))), List.of())).hasSize(3);
  }

  private static final Span WINDOW = span("2014-01-01", "2014-12-31");

  private static Deliverable promising(Measure measure) {
    return new Deliverable("D1", text("Guide"), measure, WINDOW, List.of(), List.of());
  }

  private static Archive.Stream publishing(Deliverable deliverable) {
    return with(WHOLE, archived(published(sptf2014().deliverables(deliverable).wording())));
  }

  @Test
  void whatNobodyCouldReadIsRefused() {
    assertUnreadable(with(WHOLE, archived(new CommitmentWithdrawn(COMMITMENT, null))), "reason");
    assertUnreadable(
        with(WHOLE, archived(new CommitmentWithdrawn(COMMITMENT, "\u0001".repeat(300_000)))),
        "more than 1,000,000");
  }

  @Test
  void aRoleThatNobodyCanHaveIsRefused() {
    assertUnreadable(
        Histories.stream(SPTF, "Organization", registered(), joined(AMELIA, "boss")),
        "OrganizationMemberJoined");
  }

  @Test
  void aSlugThatIsNoneIsRefused() {
    assertUnreadable(
        Histories.stream(
            SPTF,
            "Organization",
            new OrganizationRegistered(SPTF, "Not a slug", "SPTF", "network", null)),
        "no slug reads Not a slug");
  }

  @Test
  void whateverIsDecidedHereCanBeRestored() {
    for (Class<?> kind :
        List.of(CampaignEvent.class, OrganizationEvent.class, CommitmentEvent.class)) {
      Object[] events = Samples.all().stream().filter(kind::isInstance).toArray();
      String name = TYPES.kindOf(events[0]);
      String id =
          name.equals("Campaign") ? CAMPAIGN : name.equals("Organization") ? SPTF : COMMITMENT;
      assertThat(accepted(Histories.stream(id, name, events), List.of())).hasSize(events.length);
    }
  }
}
