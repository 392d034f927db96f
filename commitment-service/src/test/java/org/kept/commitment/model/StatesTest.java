package org.kept.commitment.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kept.commitment.Given.commitment;
import static org.kept.commitment.Given.organization;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kept.commitment.Given;
import org.kept.commitment.Samples;
import org.kept.commitment.events.CampaignEvent;
import org.kept.commitment.events.CommitmentEvent;
import org.kept.commitment.events.CommitmentEvent.CommitmentExtended;
import org.kept.commitment.events.Dates;
import org.kept.commitment.events.OrganizationEvent;
import org.kept.commitment.events.Wording.Span;

/** States are folded from any events in any order without failing, since what was stored is so. */
class StatesTest {

  private static <E> List<E> samples(Class<E> type) {
    return Samples.all().stream().filter(type::isInstance).map(type::cast).toList();
  }

  @Test
  void everyEventIsFoldedIntoEveryState() {
    List<CommitmentEvent> events = samples(CommitmentEvent.class);
    List<Commitment> states = new ArrayList<>(List.of(commitment()));
    for (CommitmentEvent event : events) {
      states.add(commitment(events.getFirst(), event));
    }

    for (Commitment state : states) {
      for (CommitmentEvent event : events) {
        assertThat(Commitment.evolve(state, event)).isNotNull();
      }
    }
    assertThat(states.stream().map(Object::getClass).distinct()).hasSize(8);
  }

  @Test
  void aCampaignAndAnOrganizationBearEveryEventToo() {
    for (CampaignEvent first : samples(CampaignEvent.class)) {
      for (CampaignEvent second : samples(CampaignEvent.class)) {
        assertThat(Given.campaign(first, second)).isNotNull();
      }
    }
    for (OrganizationEvent first : samples(OrganizationEvent.class)) {
      for (OrganizationEvent second : samples(OrganizationEvent.class)) {
        assertThat(organization(first, second)).isNotNull();
      }
    }
  }

  @Test
  void anExtendedCommitmentLastsLongerAndSaysTheSame() {
    CommitmentEvent extended =
        new CommitmentExtended(
            Given.COMMITMENT,
            new Dates(Samples.WHOLE.period().from(), Samples.WHOLE.period().to().plusMonths(6)),
            "Funding came later");

    Commitment state =
        commitment(Given.drafted(Samples.WHOLE), Given.published(Samples.WHOLE), extended);

    Particulars said = ((Commitment.Published) state).particulars();
    assertThat(said.wording().period())
        .isEqualTo(
            new Span(Samples.WHOLE.period().from(), Samples.WHOLE.period().to().plusMonths(6)));
    assertThat(said.wording().deliverables()).isEqualTo(Samples.WHOLE.deliverables());
  }

  @Test
  void aFormerMemberIsRemembered() {
    Members members = Members.NONE.with(Given.AMELIA.id(), Role.OWNER).without(Given.AMELIA.id());

    assertThat(members.has(Given.AMELIA.id())).isFalse();
    assertThat(members.everHad(Given.AMELIA.id())).isTrue();
    assertThat(members.everHad(Given.STRANGER.id())).isFalse();
  }
}
