package org.kept.progress.write.addevidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kept.progress.write.Told.EVENT;
import static org.kept.progress.write.Told.ID;
import static org.kept.progress.write.Told.MEMBER;
import static org.kept.progress.write.Told.RETRACTED;
import static org.kept.progress.write.Told.STAFF;
import static org.kept.progress.write.Told.STRANGER;
import static org.kept.progress.write.Told.VERIFIED;
import static org.kept.progress.write.Told.after;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kept.eventstore.command.Decision;
import org.kept.progress.Given;
import org.kept.progress.events.MilestoneEvent;
import org.kept.progress.events.MilestoneEvent.MilestoneEvidenceAdded;
import org.kept.progress.events.MilestoneEvent.StoredEvidence;
import org.kept.progress.model.Milestone;
import org.kept.progress.write.MilestoneRefusal;
import org.kept.progress.write.Teller;
import org.kept.progress.write.logmilestone.LogMilestone.Link;

class AddEvidenceDecisionTest {

  private static final Link REPORT = new Link("https://example.org/report", "Report", "en");

  private static Decision<MilestoneEvent> add(
      Teller teller, Milestone state, @Nullable String note, Link... links) {
    return AddEvidenceDecision.decide(new AddEvidence(List.of(links), note, teller), state, ID);
  }

  private static Decision<MilestoneEvent> added(
      Teller by, @Nullable String note, StoredEvidence... evidence) {
    return Decision.accept(
        new MilestoneEvidenceAdded(
            ID, Given.COMMITMENT, "D2", List.of(evidence), note, Given.FORM));
  }

  @Test
  void whatIsNewIsAddedWithWhoAddedIt() {
    assertThat(add(MEMBER, after(EVENT), " seen ", REPORT))
        .isEqualTo(
            added(
                MEMBER,
                "seen",
                new StoredEvidence(REPORT.url(), null, "Report", "en", MEMBER.actorId())));
    assertThat(add(STAFF, after(EVENT), "seen")).isEqualTo(added(STAFF, "seen"));
  }

  @Test
  void whatWasShownBeforeIsNotShownAgain() {
    Milestone once =
        after(
            EVENT,
            new MilestoneEvidenceAdded(
                ID,
                Given.COMMITMENT,
                "D2",
                List.of(new StoredEvidence(REPORT.url(), null, null, null, "mia")),
                "seen",
                Given.FORM));
    assertThat(add(MEMBER, once, "seen", REPORT, REPORT)).isEqualTo(Decision.nothing());
  }

  @Test
  void whatIsVerifiedStaysVerified() {
    Milestone state = after(EVENT, VERIFIED);
    if (add(MEMBER, state, "more") instanceof Decision.Accepted<MilestoneEvent> accepted) {
      assertThat(Milestone.evolve(state, accepted.events().getFirst()))
          .isInstanceOf(Milestone.Verified.class);
    } else {
      throw new AssertionError("refused");
    }
  }

  @Test
  void onlyMembersOfTheMakerAndStaffShow() {
    assertThat(add(STRANGER, after(EVENT), "seen"))
        .isEqualTo(Decision.refuse(new MilestoneRefusal.NotYours()));
  }

  @Test
  void thereIsALinkOrANote() {
    assertThat(add(MEMBER, after(EVENT), null))
        .isEqualTo(Decision.refuse(new MilestoneRefusal.EvidenceMissing()));
    assertThat(add(MEMBER, after(EVENT), "  "))
        .isEqualTo(Decision.refuse(new MilestoneRefusal.EvidenceMissing()));
  }

  @Test
  void whatWasTakenBackTakesNone() {
    assertThat(add(MEMBER, after(EVENT, RETRACTED), "seen"))
        .isEqualTo(Decision.refuse(new MilestoneRefusal.NotToShow("retracted")));
    assertThat(add(MEMBER, Milestone.UNREPORTED, "seen"))
        .isEqualTo(Decision.refuse(new MilestoneRefusal.Unknown(ID)));
  }

  @Test
  void theRulesOfLoggingHoldHereToo() {
    assertThat(add(MEMBER, after(EVENT), null, new Link("ftp://example.org", null, null)))
        .isEqualTo(
            Decision.refuse(new MilestoneRefusal.EvidenceAddress("ftp://example.org", 2_000)));
    Link[] links =
        IntStream.rangeClosed(1, 101)
            .mapToObj(i -> new Link("https://example.org/" + i, null, null))
            .toArray(Link[]::new);
    assertThat(add(MEMBER, after(EVENT), null, links))
        .isEqualTo(Decision.refuse(new MilestoneRefusal.EvidenceTooMuch(101, 100)));
  }
}
