package org.kept.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kept.commitment.Given.setting;

import java.math.BigDecimal;
import java.util.List;
import org.kept.commitment.events.CommitmentEvent.CommitmentDrafted;
import org.kept.commitment.events.Wording;
import org.kept.commitment.model.Campaign;
import org.kept.commitment.model.Campaign.NotOpened;
import org.kept.commitment.model.Commitment;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.model.Members;
import org.kept.commitment.model.Organization;
import org.kept.commitment.model.Organization.Approved;
import org.kept.commitment.model.Particulars;
import org.kept.commitment.model.Period;
import org.kept.commitment.model.Role;
import org.kept.commitment.write.wording.WordingRules;

/** What holds in every state, whatever happened before. */
final class Invariants {

  private Invariants() {}

  static void check(RandomWorld before, RandomWorld after) {
    members(after.organization);
    after.commitments.forEach((id, is) -> commitment(before, before.commitment(id), is, after));
    if (before.campaign instanceof Campaign.Closed) {
      assertThat(after.campaign).as("a closed campaign stays so").isEqualTo(before.campaign);
    }
  }

  static void renewal(RandomWorld before, Object event) {
    if (event instanceof CommitmentDrafted it && it.predecessorId() != null) {
      assertThat(before.commitment(new CommitmentId(it.predecessorId())))
          .as("what is renewed was public")
          .matches(Invariants::isPublic);
    }
  }

  private static void commitment(
      RandomWorld before, Commitment was, Commitment is, RandomWorld after) {
    if (is instanceof Commitment.Existing existing) {
      commitment(existing);
      assertThat(after.campaign).as("its campaign was opened").isNotEqualTo(new NotOpened());
      assertThat(after.organization).as("its maker is approved").isInstanceOf(Approved.class);
    }
    if (was instanceof Commitment.Existing old && is instanceof Commitment.Existing now) {
      goesOnlyForward(old, now);
    }
    if (before.campaign instanceof Campaign.Closed) {
      assertThat(is instanceof Commitment.Submitted)
          .as("nothing is submitted to a closed campaign")
          .isEqualTo(was instanceof Commitment.Submitted && is instanceof Commitment.Submitted);
    }
  }

  private static void members(Organization organization) {
    if (organization instanceof Organization.Unregistered) {
      return;
    }
    Members members = organization.members();
    assertThat(members.present()).as("an organization has an owner").containsValue(Role.OWNER);
    assertThat(members.present()).hasSizeLessThanOrEqualTo(50);
  }

  private static void commitment(Commitment.Existing it) {
    Wording wording = it.particulars().wording();
    assertThat(WordingRules.ofDraft(wording)).as("even a draft obeys these").isEmpty();
    assertThat(it.particulars().facts()).hasSizeLessThanOrEqualTo(100);
    assertThat(it.particulars().choices()).isLessThanOrEqualTo(50);
    if (isPublic(it) || it instanceof Commitment.Submitted) {
      assertThat(WordingRules.ofAmendment(wording, setting())).as("others rely on it").isEmpty();
      Period period = Period.of(wording.period()).orElseThrow();
      assertThat(period.fitsInto(36)).as("at most 36 months").isTrue();
    }
    if (isPublic(it)) {
      assertThat(wording.deliverables())
          .as("every window and every region is spelled out")
          .allSatisfy(promise -> assertThat(promise.window()).isNotNull())
          .noneMatch(
              promise ->
                  promise.measure().minimumPerRegion().stream()
                      .anyMatch(minimum -> minimum.region().equals("*")));
    }
  }

  private static void goesOnlyForward(Commitment.Existing was, Commitment.Existing is) {
    assertThat(is.particulars().slug()).isEqualTo(was.particulars().slug());
    assertThat(is.particulars().maker()).isEqualTo(was.particulars().maker());
    assertThat(is.particulars().campaign()).isEqualTo(was.particulars().campaign());
    List<Particulars.Fact> had = was.particulars().facts();
    assertThat(is.particulars().facts())
        .as("no fact is taken away")
        .satisfies(
            facts ->
                assertThat(facts.subList(0, Math.min(facts.size(), had.size()))).isEqualTo(had));
    if (isPublic(was)) {
      assertThat(target(is))
          .as("what is verified is not amended away")
          .isGreaterThanOrEqualTo(target(was).min(RandomCommands.VERIFIED));
      assertThat(isPublic(is)).as("nothing published is ever taken back").isTrue();
    }
    if (!(was instanceof Commitment.Published) && (isPublic(was))
        || was instanceof Commitment.Discarded) {
      assertThat(is.getClass()).as("over is over").isEqualTo(was.getClass());
    }
  }

  /** Of D3, for which something is verified. */
  private static BigDecimal target(Commitment.Existing it) {
    return it.particulars().wording().deliverables().stream()
        .filter(promise -> promise.key().equals("D3"))
        .findFirst()
        .orElseThrow()
        .measure()
        .target();
  }

  private static boolean isPublic(Commitment it) {
    return it instanceof Commitment.Published
        || it instanceof Commitment.Withdrawn
        || it instanceof Commitment.Closed;
  }
}
