package org.kept.commitment.write.requestchanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kept.commitment.Decided.events;
import static org.kept.commitment.Decided.refusal;
import static org.kept.commitment.Given.AMELIA;
import static org.kept.commitment.Given.COMMITMENT;
import static org.kept.commitment.Given.STAFF;
import static org.kept.commitment.Given.commitment;
import static org.kept.commitment.Given.drafted;
import static org.kept.commitment.Given.published;
import static org.kept.commitment.Given.sptf;
import static org.kept.commitment.Given.sptf2014;
import static org.kept.commitment.Given.submitted;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kept.commitment.events.CommitmentEvent;
import org.kept.commitment.events.CommitmentEvent.CommitmentChangesRequested;
import org.kept.commitment.events.CommitmentEvent.RequestedChange;
import org.kept.commitment.events.Wording;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.write.DraftRefusal.ChangeFieldUnknown;
import org.kept.commitment.write.DraftRefusal.ChangesNumber;
import org.kept.commitment.write.StepRefusal.NotSubmitted;
import org.kept.commitment.write.StepRefusal.ReviewOwn;
import org.kept.commitment.write.StepRefusal.StaffOnly;
import org.kept.commitment.write.StepRefusal.Unknown;
import org.kept.eventstore.command.Decision;

class RequestChangesDecisionTest {

  private static final Wording WORDING = sptf2014().wording();

  private static Decision<CommitmentEvent> request(
      Actor by, List<RequestedChange> changes, CommitmentEvent... given) {
    return RequestChangesDecision.decide(
        new RequestChanges(new CommitmentId(COMMITMENT), changes, by, sptf()), commitment(given));
  }

  private static RequestedChange change(String field) {
    return new RequestedChange(field, "Name who is helped");
  }

  @Test
  void staffSendItBackFieldByField() {
    List<RequestedChange> changes = List.of(change("title"), change("deliverables[D4].measure"));

    assertThat(events(request(STAFF, changes, drafted(WORDING), submitted())))
        .containsExactly(new CommitmentChangesRequested(COMMITMENT, changes));
  }

  @Test
  void aDeliverableIsRememberedByItsKeyAndNotByItsPlace() {
    assertThat(
            events(
                request(
                    STAFF,
                    List.of(change("deliverables[3].title")),
                    drafted(WORDING),
                    submitted())))
        .containsExactly(
            new CommitmentChangesRequested(COMMITMENT, List.of(change("deliverables[D4].title"))));
  }

  @Test
  void nobodyElseDoesAndNobodyToTheirOwn() {
    assertThat(refusal(request(AMELIA, List.of(change("title")), drafted(WORDING), submitted())))
        .isEqualTo(new StaffOnly());
    Actor both = Actor.of("amelia", "staff");
    assertThat(refusal(request(both, List.of(change("title")), drafted(WORDING), submitted())))
        .isEqualTo(new ReviewOwn());
  }

  @ParameterizedTest
  @CsvSource({"0,false", "1,true", "50,true", "51,false"})
  void thereAre1To50Changes(int number, boolean accepted) {
    var decision =
        request(STAFF, Collections.nCopies(number, change("what")), drafted(WORDING), submitted());

    if (accepted) {
      assertThat(events(decision)).hasSize(1);
    } else {
      assertThat(refusal(decision)).isEqualTo(new ChangesNumber(number, 1, 50));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "period,true",
    "deliverables,true",
    "deliverables[3].title,true",
    "deliverables[4].title,false",
    "deliverables[D4].title,true",
    "deliverables[D5].title,false",
    "deliverables[0].colour,false",
    "titel,false"
  })
  void aChangeNamesAFieldThatIsThere(String field, boolean accepted) {
    var decision = request(STAFF, List.of(change(field)), drafted(WORDING), submitted());

    if (accepted) {
      assertThat(events(decision)).hasSize(1);
    } else {
      assertThat(refusal(decision)).isEqualTo(new ChangeFieldUnknown("changes[0].field", field));
    }
  }

  @Test
  void onlyWhatWasSubmittedIsSentBack() {
    List<RequestedChange> changes = List.of(change("title"));

    assertThat(refusal(request(STAFF, changes, drafted(WORDING)))).isEqualTo(new NotSubmitted());
    assertThat(refusal(request(STAFF, changes, drafted(WORDING), submitted(), published(WORDING))))
        .isEqualTo(new NotSubmitted());
    assertThat(refusal(request(STAFF, changes))).isEqualTo(new Unknown());
  }
}
