package org.kept.commitment.write.editdraft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kept.commitment.Decided.events;
import static org.kept.commitment.Decided.refusal;
import static org.kept.commitment.Given.AMELIA;
import static org.kept.commitment.Given.COMMITMENT;
import static org.kept.commitment.Given.STRANGER;
import static org.kept.commitment.Given.commitment;
import static org.kept.commitment.Given.deliverable;
import static org.kept.commitment.Given.drafted;
import static org.kept.commitment.Given.published;
import static org.kept.commitment.Given.sptf;
import static org.kept.commitment.Given.sptf2014;
import static org.kept.commitment.Given.submitted;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kept.commitment.Given.Said;
import org.kept.commitment.events.CommitmentEvent;
import org.kept.commitment.events.CommitmentEvent.CommitmentChangesRequested;
import org.kept.commitment.events.CommitmentEvent.CommitmentClosed;
import org.kept.commitment.events.CommitmentEvent.CommitmentDraftDiscarded;
import org.kept.commitment.events.CommitmentEvent.CommitmentDraftEdited;
import org.kept.commitment.events.CommitmentEvent.CommitmentWithdrawn;
import org.kept.commitment.events.CommitmentEvent.RequestedChange;
import org.kept.commitment.events.Text;
import org.kept.commitment.events.Text.Translation;
import org.kept.commitment.events.Wording;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.write.StepRefusal.MembersOnly;
import org.kept.commitment.write.StepRefusal.NotEditable;
import org.kept.commitment.write.StepRefusal.Unknown;
import org.kept.commitment.write.TranslationRefusal.HumanBefore;
import org.kept.commitment.write.WordingRefusal.DeliverableKeyTwice;
import org.kept.eventstore.command.Decision;

class EditDraftDecisionTest {

  private static final Wording BEFORE = new Said().title("Help organizations").wording();
  private static final Wording AFTER = sptf2014().wording();
  private static final CommitmentDraftEdited EDITED = new CommitmentDraftEdited(COMMITMENT, AFTER);

  private static Decision<CommitmentEvent> edit(
      Actor by, Wording wording, CommitmentEvent... given) {
    return EditDraftDecision.decide(
        new EditDraft(new CommitmentId(COMMITMENT), wording, by, sptf()), commitment(given));
  }

  @Test
  void aMemberEditsADraft() {
    assertThat(events(edit(AMELIA, AFTER, drafted(BEFORE)))).containsExactly(EDITED);
  }

  @Test
  void savingTheSameAgainStoresNothing() {
    assertThat(events(edit(AMELIA, AFTER, drafted(BEFORE), EDITED))).isEmpty();
  }

  @Test
  void aMemberEditsWhatWasSentBack() {
    CommitmentEvent sentBack =
        new CommitmentChangesRequested(
            COMMITMENT, List.of(new RequestedChange("title", "Say who is helped")));

    assertThat(events(edit(AMELIA, AFTER, drafted(BEFORE), submitted(), sentBack)))
        .containsExactly(EDITED);
  }

  @Test
  void aStrangerDoesNot() {
    assertThat(refusal(edit(STRANGER, AFTER, drafted(BEFORE)))).isEqualTo(new MembersOnly());
  }

  @Test
  void whatOthersReviewOrRelyOnIsNotEdited() {
    CommitmentEvent withdrawn = new CommitmentWithdrawn(COMMITMENT, "No funds");
    CommitmentEvent closed =
        new CommitmentClosed(COMMITMENT, "kept", "kept", Text.of("en", "All done"));

    assertThat(refusal(edit(AMELIA, AFTER, drafted(BEFORE), submitted())))
        .isEqualTo(new NotEditable());
    assertThat(refusal(edit(AMELIA, AFTER, drafted(BEFORE), submitted(), published(BEFORE))))
        .isEqualTo(new NotEditable());
    assertThat(refusal(edit(AMELIA, AFTER, drafted(BEFORE), published(BEFORE), withdrawn)))
        .isEqualTo(new NotEditable());
    assertThat(refusal(edit(AMELIA, AFTER, drafted(BEFORE), published(BEFORE), closed)))
        .isEqualTo(new NotEditable());
  }

  @Test
  void whatIsNotThereIsNotEdited() {
    assertThat(refusal(edit(AMELIA, AFTER))).isEqualTo(new Unknown());
    assertThat(
            refusal(edit(AMELIA, AFTER, drafted(BEFORE), new CommitmentDraftDiscarded(COMMITMENT))))
        .isEqualTo(new Unknown());
  }

  @Test
  void aMachineDoesNotReplaceAPerson() {
    Text title = Text.of("en", "Help organizations");
    Wording human =
        BEFORE.titled(title.with(new Translation("fr", "Aider des organisations", "human")));
    Wording machine =
        BEFORE.titled(title.with(new Translation("fr", "Aidez organisations", "machine")));

    assertThat(refusal(edit(AMELIA, machine, drafted(human))))
        .isEqualTo(new HumanBefore("title.translations", "fr"));
    assertThat(events(edit(AMELIA, human, drafted(machine)))).hasSize(1);
    assertThat(events(edit(AMELIA, BEFORE, drafted(human)))).hasSize(1);
  }

  @Test
  void whatWasSavedPieceByPieceSettlesWhateverWasThere() {
    Text title = Text.of("en", "Help organizations");
    Wording human = BEFORE.titled(title.with(new Translation("fr", "Aider", "human")));
    Wording machine = BEFORE.titled(title.with(new Translation("fr", "Aidez", "machine")));
    EditDraft settling = new EditDraft(new CommitmentId(COMMITMENT), machine, AMELIA, sptf(), true);

    assertThat(events(EditDraftDecision.decide(settling, commitment(drafted(human))))).hasSize(1);
  }

  @Test
  void itsDeliverablesCanStillBeToldApart() {
    Wording wording =
        new Said().deliverables(deliverable("D1", null), deliverable("D1", null)).wording();

    assertThat(refusal(edit(AMELIA, wording, drafted(BEFORE))))
        .isEqualTo(new DeliverableKeyTwice("deliverables[1].key", "D1"));
  }
}
