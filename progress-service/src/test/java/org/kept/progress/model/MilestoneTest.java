package org.kept.progress.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kept.progress.Given;
import org.kept.progress.events.MilestoneEvent;
import org.kept.progress.events.MilestoneEvent.MilestoneAnswered;
import org.kept.progress.events.MilestoneEvent.MilestoneCorrected;
import org.kept.progress.events.MilestoneEvent.MilestoneDisputed;
import org.kept.progress.events.MilestoneEvent.MilestoneEvidenceAdded;
import org.kept.progress.events.MilestoneEvent.MilestoneMerged;
import org.kept.progress.events.MilestoneEvent.MilestoneReported;
import org.kept.progress.events.MilestoneEvent.MilestoneRetracted;
import org.kept.progress.events.MilestoneEvent.MilestoneUnmerged;
import org.kept.progress.events.MilestoneEvent.MilestoneVerified;
import org.kept.progress.events.MilestoneEvent.StoredDate;
import org.kept.progress.events.MilestoneEvent.StoredEvidence;

class MilestoneTest {

  private static final MilestoneReported REPORTED =
      Given.telling(Given.MFIS, "MFI 1").in("LAC").shownBy("https://example.org/1").reported();
  private static final String ID = REPORTED.milestoneId();
  private static final MilestoneVerified VERIFIED =
      new MilestoneVerified(ID, Given.COMMITMENT, "D2");
  private static final MilestoneDisputed DISPUTED =
      new MilestoneDisputed(ID, Given.COMMITMENT, "D2", "link is dead");
  private static final MilestoneAnswered ANSWERED =
      new MilestoneAnswered(ID, Given.COMMITMENT, "D2", "it moved");
  private static final MilestoneRetracted RETRACTED =
      new MilestoneRetracted(ID, Given.COMMITMENT, "D2", "was a pilot of another tool");
  private static final MilestoneMerged MERGED =
      new MilestoneMerged(ID, Given.COMMITMENT, "D2", "other", "same institution");
  private static final MilestoneUnmerged UNMERGED =
      new MilestoneUnmerged(ID, Given.COMMITMENT, "D2", "they are two after all");
  private static final MilestoneEvidenceAdded ADDED =
      new MilestoneEvidenceAdded(
          ID,
          Given.COMMITMENT,
          "D2",
          List.of(new StoredEvidence("https://example.org/2", null, null, null, "ana")),
          "seen again",
          Given.FORM);
  private static final MilestoneCorrected CORRECTED =
      new MilestoneCorrected(
          ID,
          Given.COMMITMENT,
          "D2",
          "ECA",
          "GE",
          new StoredDate("2014-Q3", "quarter"),
          BigDecimal.TWO,
          null,
          null,
          null,
          List.of("use:full"),
          "wrong region");

  private static Milestone after(MilestoneEvent... events) {
    return Stream.of(events).reduce(Milestone.UNREPORTED, Milestone::evolve, (a, b) -> b);
  }

  @Test
  void aMilestoneIsReportedThenVerifiedOrDisputedAndAnswered() {
    assertThat(after(REPORTED)).isInstanceOf(Milestone.Reported.class);
    assertThat(after(REPORTED, VERIFIED)).isInstanceOf(Milestone.Verified.class);
    assertThat(after(REPORTED, DISPUTED))
        .isInstanceOfSatisfying(
            Milestone.Disputed.class, m -> assertThat(m.reason()).isEqualTo("link is dead"));
    assertThat(after(REPORTED, DISPUTED, ANSWERED))
        .isInstanceOfSatisfying(
            Milestone.Reported.class,
            m -> assertThat(m.facts().notes()).containsExactly("it moved"));
  }

  @Test
  void whatIsRetractedCanBeReportedAnew() {
    assertThat(after(REPORTED, VERIFIED, RETRACTED)).isInstanceOf(Milestone.Retracted.class);
    assertThat(after(REPORTED, RETRACTED, REPORTED)).isEqualTo(after(REPORTED));
  }

  @Test
  void unmergingGivesBackWhatWasThere() {
    Milestone verified = after(REPORTED, VERIFIED);
    assertThat(after(REPORTED, VERIFIED, MERGED)).isInstanceOf(Milestone.Merged.class);
    assertThat(after(REPORTED, VERIFIED, MERGED, UNMERGED)).isEqualTo(verified);
  }

  @Test
  void evidenceAddedChangesNothingElse() {
    MilestoneFacts facts = ((Milestone.Verified) after(REPORTED, VERIFIED, ADDED)).facts();
    assertThat(facts.evidence())
        .extracting(Evidence::url)
        .containsExactly("https://example.org/1", "https://example.org/2");
    assertThat(facts.notes()).containsExactly("seen again");
    assertThat(facts.occurred()).isEqualTo(Occurred.parse("2014-05-10").orElseThrow());
  }

  @Test
  void whatIsCorrectedHasToBeVerifiedAgain() {
    Milestone corrected = after(REPORTED, VERIFIED, CORRECTED);
    assertThat(corrected)
        .isInstanceOfSatisfying(
            Milestone.Reported.class,
            m -> {
              assertThat(m.facts().region()).isEqualTo("ECA");
              assertThat(m.facts().occurred().text()).isEqualTo("2014-Q3");
              assertThat(m.facts().quantity()).isEqualTo(BigDecimal.TWO);
              assertThat(m.facts().evidence()).hasSize(1);
            });
    assertThat(after(REPORTED, VERIFIED, MERGED, CORRECTED, UNMERGED))
        .isInstanceOf(Milestone.Reported.class);
  }

  static Stream<MilestoneEvent> events() {
    return Stream.of(
        REPORTED, ADDED, CORRECTED, VERIFIED, DISPUTED, ANSWERED, RETRACTED, MERGED, UNMERGED);
  }

  @ParameterizedTest
  @MethodSource("events")
  void everyEventIsUnderstoodInEveryState(MilestoneEvent event) {
    Stream.of(
            Milestone.UNREPORTED,
            after(REPORTED),
            after(REPORTED, VERIFIED),
            after(REPORTED, DISPUTED),
            after(REPORTED, RETRACTED),
            after(REPORTED, MERGED))
        .forEach(state -> assertThat(Milestone.evolve(state, event)).isNotNull());
  }

  @ParameterizedTest
  @MethodSource("events")
  void nothingButAReportMakesAMilestoneOfNothing(MilestoneEvent event) {
    if (!(event instanceof MilestoneReported)) {
      assertThat(after(event)).isEqualTo(Milestone.UNREPORTED);
    }
  }
}
