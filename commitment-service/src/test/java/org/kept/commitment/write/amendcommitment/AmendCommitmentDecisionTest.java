package org.kept.commitment.write.amendcommitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kept.commitment.Decided.events;
import static org.kept.commitment.Decided.refusal;
import static org.kept.commitment.Given.AMELIA;
import static org.kept.commitment.Given.COMMITMENT;
import static org.kept.commitment.Given.MFIS;
import static org.kept.commitment.Given.NOW;
import static org.kept.commitment.Given.STAFF;
import static org.kept.commitment.Given.campaign;
import static org.kept.commitment.Given.commitment;
import static org.kept.commitment.Given.count;
import static org.kept.commitment.Given.delivery;
import static org.kept.commitment.Given.drafted;
import static org.kept.commitment.Given.minimum;
import static org.kept.commitment.Given.opened;
import static org.kept.commitment.Given.perRegion;
import static org.kept.commitment.Given.percentage;
import static org.kept.commitment.Given.published;
import static org.kept.commitment.Given.settled;
import static org.kept.commitment.Given.span;
import static org.kept.commitment.Given.sptf;
import static org.kept.commitment.Given.sptf2014;
import static org.kept.commitment.Given.submitted;
import static org.kept.commitment.Given.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kept.commitment.events.CommitmentEvent;
import org.kept.commitment.events.CommitmentEvent.CommitmentAmended;
import org.kept.commitment.events.CommitmentEvent.CommitmentClosed;
import org.kept.commitment.events.CommitmentEvent.CommitmentWithdrawn;
import org.kept.commitment.events.Wording;
import org.kept.commitment.events.Wording.Deliverable;
import org.kept.commitment.events.Wording.Measure;
import org.kept.commitment.events.Wording.Unit;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.model.Figures;
import org.kept.commitment.write.AmendmentRefusal.DeliverableVerified;
import org.kept.commitment.write.AmendmentRefusal.NotPublished;
import org.kept.commitment.write.AmendmentRefusal.PeriodByExtension;
import org.kept.commitment.write.AmendmentRefusal.StageVerified;
import org.kept.commitment.write.AmendmentRefusal.TargetBelowVerified;
import org.kept.commitment.write.CommitmentRefusal.Several;
import org.kept.commitment.write.ReasonRefusal;
import org.kept.commitment.write.StepRefusal.MembersOnly;
import org.kept.commitment.write.WordingRefusal.TitleLength;
import org.kept.eventstore.command.Decision;

class AmendCommitmentDecisionTest {

  private static final String REASON = "Funding came later than planned";
  private static final Wording BEFORE = settled();

  private static Decision<CommitmentEvent> amend(
      Actor by, Wording wording, String reason, Figures figures, CommitmentEvent... given) {
    return AmendCommitmentDecision.decide(
        new AmendCommitment(
            new CommitmentId(COMMITMENT),
            wording,
            List.of(),
            reason,
            by,
            campaign(opened()),
            sptf(),
            Set.of(),
            figures),
        commitment(given),
        NOW);
  }

  private static Decision<CommitmentEvent> amend(Wording wording, Figures figures) {
    return amend(AMELIA, wording, REASON, figures, drafted(BEFORE), submitted(), published(BEFORE));
  }

  private static Figures verified(String key, String number) {
    return new Figures(
        Map.of(
            key,
            new Figures.Standing(new BigDecimal(number), Map.of(), Set.of(), true, true, false)));
  }

  /** As it is, with another measure for one deliverable. */
  private static Wording with(String key, Measure measure) {
    return BEFORE.promising(
        BEFORE.deliverables().stream()
            .map(
                it ->
                    it.key().equals(key)
                        ? new Deliverable(
                            key, it.title(), measure, it.window(), it.partners(), it.tags())
                        : it)
            .toList());
  }

  private static Measure webinars(String target) {
    return count(new Unit("webinar", "webinars", false), target, "0");
  }

  @Test
  void aMemberAmendsWithAReasonAndTheWholeWordingIsStored() {
    Wording after = BEFORE.titled(text("Help pro-poor organizations keep to their missions"));

    assertThat(events(amend(after, Figures.NONE)))
        .containsExactly(new CommitmentAmended(COMMITMENT, after, REASON));
  }

  @Test
  void whatIsLeftToBeUnderstoodIsSpelledOut() {
    Wording after = sptf2014().period(null).wording().titled(text("Keep true to the mission"));

    assertThat(events(amend(after, Figures.NONE)))
        .containsExactly(
            new CommitmentAmended(
                COMMITMENT, BEFORE.titled(text("Keep true to the mission")), REASON));
  }

  @Test
  void whatChangesNothingIsNoAmendment() {
    assertThat(events(amend(BEFORE, Figures.NONE))).isEmpty();
  }

  @Test
  void everyRuleOfAWordingHoldsAndAReasonIsGiven() {
    Wording after = BEFORE.titled(text("Too short"));

    assertThat(refusal(amend(AMELIA, after, " ", Figures.NONE, drafted(BEFORE), published(BEFORE))))
        .isEqualTo(
            new Several(List.of(new ReasonRefusal.Length(0, 3, 500), new TitleLength(9, 10, 120))));
  }

  @Test
  void itsPeriodChangesByExtensionOnly() {
    Wording after = BEFORE.during(span("2013-10-01", "2015-06-30"), false);

    assertThat(refusal(amend(after, Figures.NONE))).isEqualTo(new PeriodByExtension());
  }

  @Test
  void itCanBeAmendedAfterItsPeriodHasPassed() {
    Wording past = BEFORE.during(span("2012-10-01", "2013-12-31"), false);
    Wording inside =
        past.promising(
            past.deliverables().stream()
                .map(
                    it ->
                        new Deliverable(
                            it.key(),
                            it.title(),
                            it.measure(),
                            past.period(),
                            List.of(),
                            List.of()))
                .toList());

    assertThat(
            events(
                amend(
                    AMELIA,
                    inside.titled(text("Said better afterwards")),
                    REASON,
                    Figures.NONE,
                    drafted(inside),
                    published(inside))))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"12,true", "11,false", "22,true"})
  void aTargetDoesNotGoBelowWhatIsVerified(String target, boolean accepted) {
    var decision = amend(with("D3", webinars(target)), verified("D3", "12"));

    if (accepted) {
      assertThat(events(decision)).hasSize(1);
    } else {
      assertThat(refusal(decision))
          .isEqualTo(new TargetBelowVerified("deliverables[2].measure.target", target, "12"));
    }
  }

  @Test
  void moreThanWasPromisedMayBeVerified() {
    assertThat(events(amend(BEFORE.titled(text("Another title for it")), verified("D3", "30"))))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"8,true", "7,false"})
  void norDoesAMinimumInItsRegion(String minimum, boolean accepted) {
    Figures figures =
        new Figures(
            Map.of(
                "D2",
                new Figures.Standing(
                    new BigDecimal("8"),
                    Map.of("LAC", new BigDecimal("8")),
                    Set.of(),
                    true,
                    true,
                    false)));
    var decision =
        amend(with("D2", perRegion(MFIS, minimum("*", "10"), minimum("LAC", minimum))), figures);

    if (accepted) {
      assertThat(events(decision)).hasSize(1);
    } else {
      assertThat(refusal(decision))
          .isEqualTo(
              new TargetBelowVerified(
                  "deliverables[1].measure.minimumPerRegion.LAC", minimum, "8"));
    }
  }

  @ParameterizedTest
  @CsvSource({"30,true", "29,false"})
  void norDoesAPercentage(String target, boolean accepted) {
    var decision = amend(with("D4", percentage(target, "12.5")), verified("D4", "30.0"));

    if (accepted) {
      assertThat(events(decision)).hasSize(1);
    } else {
      assertThat(refusal(decision))
          .isEqualTo(new TargetBelowVerified("deliverables[3].measure.target", target, "30"));
    }
  }

  @Test
  void aStageThatIsVerifiedStays() {
    Figures figures =
        new Figures(
            Map.of(
                "D1",
                new Figures.Standing(
                    BigDecimal.ONE, Map.of(), Set.of("created"), true, true, false)));

    assertThat(events(amend(with("D1", delivery("created")), figures))).hasSize(1);
    assertThat(refusal(amend(with("D1", delivery("published")), figures)))
        .isEqualTo(new StageVerified("deliverables[0].measure.stages", "created"));
  }

  @Test
  void whatHasSomethingVerifiedStaysAndIsMeasuredAsBefore() {
    Wording without = BEFORE.promising(BEFORE.deliverables().subList(0, 2));

    assertThat(events(amend(without, Figures.NONE))).hasSize(1);
    assertThat(refusal(amend(without, verified("D3", "1"))))
        .isEqualTo(new DeliverableVerified("deliverables", "D3"));
    assertThat(refusal(amend(with("D3", delivery("held")), verified("D3", "1"))))
        .isEqualTo(new DeliverableVerified("deliverables[2].measure", "D3"));
  }

  @Test
  void onlyWhatIsPublicAndNotOverIsAmended() {
    CommitmentEvent withdrawn = new CommitmentWithdrawn(COMMITMENT, "No funds");
    CommitmentEvent closed = new CommitmentClosed(COMMITMENT, "kept", "kept", text("All done"));

    assertThat(refusal(amend(AMELIA, BEFORE, REASON, Figures.NONE, drafted(BEFORE))))
        .isEqualTo(new NotPublished());
    assertThat(
            refusal(
                amend(
                    AMELIA,
                    BEFORE,
                    REASON,
                    Figures.NONE,
                    drafted(BEFORE),
                    published(BEFORE),
                    closed)))
        .isEqualTo(new NotPublished());
    assertThat(
            refusal(
                amend(
                    AMELIA,
                    BEFORE,
                    REASON,
                    Figures.NONE,
                    drafted(BEFORE),
                    published(BEFORE),
                    withdrawn)))
        .isEqualTo(new NotPublished());
  }

  @Test
  void membersAmendAndNobodyElse() {
    assertThat(
            refusal(amend(STAFF, BEFORE, REASON, Figures.NONE, drafted(BEFORE), published(BEFORE))))
        .isEqualTo(new MembersOnly());
  }
}
