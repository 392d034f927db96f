package org.kept.commitment.write.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kept.commitment.Given.COMMITMENT;
import static org.kept.commitment.Given.SPTF;
import static org.kept.commitment.Given.count;
import static org.kept.commitment.Given.drafted;
import static org.kept.commitment.Given.sptf2014;
import static org.kept.commitment.Given.submitted;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kept.commitment.Samples;
import org.kept.commitment.events.CommitmentEvent;
import org.kept.commitment.events.Wording.Unit;
import org.kept.commitment.write.CampaignAggregate;
import org.kept.commitment.write.CommitmentAggregate;
import org.kept.commitment.write.OrganizationAggregate;
import org.kept.commitment.write.RestoreRefusal;
import org.kept.eventstore.Commit;
import org.kept.eventstore.EventTypes;
import org.kept.eventstore.command.Decision;
import tools.jackson.databind.node.JsonNodeFactory;

/** What of an archive is restored, and what is refused. */
class RestoreDecisionTest {

  private static final EventTypes TYPES =
      EventTypes.union(
          List.of(
              CampaignAggregate.EVENTS, OrganizationAggregate.EVENTS, CommitmentAggregate.EVENTS));

  private static Archive.Stream stream(String kind, Object... events) {
    List<Archive.Step> steps = new ArrayList<>();
    for (Object event : events) {
      var stored = TYPES.write(event);
      steps.add(
          new Archive.Step(
              "request-" + steps.size(),
              "00",
              Instant.parse("2014-04-22T12:00:00Z").plusSeconds(steps.size()),
              "amelia",
              "member",
              List.of(new Archive.Event(stored.name(), stored.rev(), TYPES.tree(stored)))));
    }
    return new Archive.Stream(COMMITMENT, kind, steps);
  }

  private static final Archive.Stream WHOLE =
      stream("Commitment", drafted(sptf2014().wording()), submitted());

  private static List<Commit> accepted(Archive.Stream stream, List<Commit> there) {
    assertThat(RestoreDecision.decide(stream, there, TYPES)).isInstanceOf(Decision.Accepted.class);
    return ((Decision.Accepted<Commit>) RestoreDecision.decide(stream, there, TYPES)).events();
  }

  private static Object refused(Archive.Stream stream, List<Commit> there) {
    assertThat(RestoreDecision.decide(stream, there, TYPES)).isInstanceOf(Decision.Refused.class);
    return ((Decision.Refused<Commit>) RestoreDecision.decide(stream, there, TYPES)).refusal();
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
            List.of(
                new Archive.Step("another", "00", first.at(), "amelia", "member", first.events())));

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
  void anEventThatNobodyKnowsIsRefused() {
    Archive.Stream unknown =
        new Archive.Stream(
            COMMITMENT,
            "Commitment",
            List.of(
                new Archive.Step(
                    "a",
                    "00",
                    Instant.EPOCH,
                    "amelia",
                    "member",
                    List.of(
                        new Archive.Event(
                            "CommitmentPraised", 1, JsonNodeFactory.instance.objectNode())))));

    assertThat(refused(unknown, List.of())).isInstanceOf(RestoreRefusal.Unreadable.class);
  }
}
