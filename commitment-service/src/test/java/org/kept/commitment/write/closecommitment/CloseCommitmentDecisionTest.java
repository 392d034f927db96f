package org.kept.commitment.write.closecommitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kept.commitment.Decided.events;
import static org.kept.commitment.Decided.refusal;
import static org.kept.commitment.Given.AMELIA;
import static org.kept.commitment.Given.COMMITMENT;
import static org.kept.commitment.Given.STAFF;
import static org.kept.commitment.Given.commitment;
import static org.kept.commitment.Given.drafted;
import static org.kept.commitment.Given.published;
import static org.kept.commitment.Given.publishedCommitment;
import static org.kept.commitment.Given.settled;
import static org.kept.commitment.Given.sptf;
import static org.kept.commitment.Given.text;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kept.commitment.events.CommitmentEvent;
import org.kept.commitment.events.CommitmentEvent.CommitmentClosed;
import org.kept.commitment.events.CommitmentEvent.CommitmentWithdrawn;
import org.kept.commitment.events.Text;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.Commitment;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.model.Figures;
import org.kept.commitment.model.Outcome;
import org.kept.commitment.write.AmendmentRefusal.NotPublished;
import org.kept.commitment.write.AmendmentRefusal.StatementMissing;
import org.kept.commitment.write.StepRefusal.ReviewOwn;
import org.kept.commitment.write.StepRefusal.StaffOnly;
import org.kept.eventstore.command.Decision;

class CloseCommitmentDecisionTest {

  private static final Text STATEMENT = text("The guide was published, the platform was not.");

  private static Decision<CommitmentEvent> close(
      Actor by, Text statement, Figures figures, Commitment state) {
    return CloseCommitmentDecision.decide(
        new CloseCommitment(
            new CommitmentId(COMMITMENT), Outcome.PARTLY_KEPT, statement, by, sptf(), figures),
        state);
  }

  private static Figures standing(String achieved, String some) {
    Map<String, Figures.Standing> all = new HashMap<>();
    for (String key : List.of("D1", "D2", "D3", "D4")) {
      all.put(
          key,
          new Figures.Standing(
              BigDecimal.ZERO,
              Map.of(),
              Set.of(),
              false,
              some.contains(key),
              achieved.contains(key)));
    }
    return new Figures(all);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "D1 D2 D3 D4, D1 D2 D3 D4, kept",
        "D1 D2 D3, D1 D2 D3, partly-kept",
        "'', D4, partly-kept",
        "'', '', not-kept"
      })
  void theComputedOutcomeStandsBesideTheOneThatIsDecided(
      String achieved, String some, String computed) {
    assertThat(events(close(STAFF, STATEMENT, standing(achieved, some), publishedCommitment())))
        .containsExactly(new CommitmentClosed(COMMITMENT, "partly-kept", computed, STATEMENT));
  }

  @Test
  void whatWasNeverHeardOfIsNotKept() {
    assertThat(events(close(STAFF, STATEMENT, Figures.NONE, publishedCommitment())))
        .containsExactly(new CommitmentClosed(COMMITMENT, "partly-kept", "not-kept", STATEMENT));
  }

  @Test
  void closingNeedsAStatement() {
    assertThat(refusal(close(STAFF, null, Figures.NONE, publishedCommitment())))
        .isEqualTo(new StatementMissing());
  }

  @Test
  void staffCloseAndNobodyTheirOwn() {
    assertThat(refusal(close(AMELIA, STATEMENT, Figures.NONE, publishedCommitment())))
        .isEqualTo(new StaffOnly());
    assertThat(
            refusal(
                close(Actor.of("amelia", "admin"), STATEMENT, Figures.NONE, publishedCommitment())))
        .isEqualTo(new ReviewOwn());
  }

  @Test
  void onlyWhatIsPublicIsClosedAndOnce() {
    CommitmentEvent closed = new CommitmentClosed(COMMITMENT, "kept", "kept", STATEMENT);
    CommitmentEvent withdrawn = new CommitmentWithdrawn(COMMITMENT, "No funds");

    assertThat(refusal(close(STAFF, STATEMENT, Figures.NONE, commitment(drafted(settled())))))
        .isEqualTo(new NotPublished());
    assertThat(
            refusal(
                close(
                    STAFF,
                    STATEMENT,
                    Figures.NONE,
                    commitment(drafted(settled()), published(settled()), withdrawn))))
        .isEqualTo(new NotPublished());
    assertThat(
            events(
                close(
                    STAFF,
                    STATEMENT,
                    Figures.NONE,
                    commitment(drafted(settled()), published(settled()), closed))))
        .isEmpty();
  }
}
