package org.kept.commitment.write.notecontext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kept.commitment.Decided.events;
import static org.kept.commitment.Decided.refusal;
import static org.kept.commitment.Given.AMELIA;
import static org.kept.commitment.Given.COMMITMENT;
import static org.kept.commitment.Given.NOW;
import static org.kept.commitment.Given.STAFF;
import static org.kept.commitment.Given.STRANGER;
import static org.kept.commitment.Given.commitment;
import static org.kept.commitment.Given.drafted;
import static org.kept.commitment.Given.published;
import static org.kept.commitment.Given.sptf;
import static org.kept.commitment.Given.sptf2014;
import static org.kept.commitment.Given.submitted;
import static org.kept.commitment.Given.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kept.commitment.events.CommitmentEvent;
import org.kept.commitment.events.CommitmentEvent.CommitmentContextNoted;
import org.kept.commitment.events.CommitmentEvent.CommitmentDraftDiscarded;
import org.kept.commitment.events.CommitmentEvent.CommitmentWithdrawn;
import org.kept.commitment.events.PartialDate;
import org.kept.commitment.events.Text;
import org.kept.commitment.events.Text.Translation;
import org.kept.commitment.events.Wording;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.write.CommitmentRefusal.Several;
import org.kept.commitment.write.StepRefusal.DeliverableUnknown;
import org.kept.commitment.write.StepRefusal.MembersOnly;
import org.kept.commitment.write.StepRefusal.NotPublic;
import org.kept.commitment.write.StepRefusal.NoteInFuture;
import org.kept.commitment.write.StepRefusal.TooManyNotes;
import org.kept.commitment.write.StepRefusal.Unknown;
import org.kept.commitment.write.WordingRefusal.DateUnreadable;
import org.kept.commitment.write.WordingRefusal.LanguageTwice;
import org.kept.eventstore.command.Decision;

class NoteContextDecisionTest {

  private static final Wording WORDING = sptf2014().wording();
  private static final Text LAUNCHED = text("CERISE launched the SPI4 with input from SPTF.");

  private static NoteContext command(Actor by, String deliverable, String date, Text note) {
    return new NoteContext(
        new CommitmentId(COMMITMENT),
        "note-1",
        deliverable,
        date,
        null,
        note,
        "Blog of the Microcredit Summit Campaign, 22 April 2014",
        by,
        sptf());
  }

  private static CommitmentEvent noted(String date, String precision) {
    return new CommitmentContextNoted(
        COMMITMENT,
        "note-1",
        "D2",
        new PartialDate(date, precision),
        LAUNCHED,
        "Blog of the Microcredit Summit Campaign, 22 April 2014");
  }

  private static Decision<CommitmentEvent> note(NoteContext command, CommitmentEvent... given) {
    return NoteContextDecision.decide(command, commitment(given), NOW);
  }

  private static Decision<CommitmentEvent> onPublished(NoteContext command) {
    return note(command, drafted(WORDING), submitted(), published(WORDING));
  }

  @ParameterizedTest
  @CsvSource({"2014-02-03,day", "2014-02,month", "2014-Q1,quarter", "2014,year", "2014-04-22,day"})
  void aMemberNotesAFactAsPreciselyAsItIsKnown(String date, String precision) {
    assertThat(events(onPublished(command(AMELIA, "D2", date, LAUNCHED))))
        .containsExactly(noted(date, precision));
  }

  @Test
  void staffNoteFactsTooAndStrangersDoNot() {
    assertThat(events(onPublished(command(STAFF, "D2", "2014-02", LAUNCHED)))).hasSize(1);
    assertThat(refusal(onPublished(command(STRANGER, "D2", "2014-02", LAUNCHED))))
        .isEqualTo(new MembersOnly());
  }

  @Test
  void twoSourcesMayDisagreeAndBothAreKept() {
    CommitmentEvent february = noted("2014-02", "month");

    assertThat(
            events(
                note(
                    command(AMELIA, "D2", "2014-01", LAUNCHED),
                    drafted(WORDING),
                    published(WORDING),
                    february)))
        .containsExactly(noted("2014-01", "month"));
  }

  @ParameterizedTest
  @CsvSource({"2014-04-22,true", "2014-04-23,false", "2014-Q2,true", "2014-Q3,false"})
  void aFactHasHappened(String date, boolean accepted) {
    var decision = onPublished(command(AMELIA, "D2", date, LAUNCHED));

    if (accepted) {
      assertThat(events(decision)).hasSize(1);
    } else {
      assertThat(refusal(decision)).isEqualTo(new NoteInFuture());
    }
  }

  @ParameterizedTest
  @CsvSource({"2014-13", "2014-02-30", "2014-Q5", "last week", "0000-00"})
  void itsDateCanBeRead(String date) {
    assertThat(refusal(onPublished(command(AMELIA, "D2", date, LAUNCHED))))
        .isEqualTo(new DateUnreadable("occurred", date));
  }

  @Test
  void itIsAboutTheCommitmentOrOneOfItsDeliverables() {
    assertThat(events(onPublished(command(AMELIA, null, "2014-02", LAUNCHED)))).hasSize(1);
    assertThat(refusal(onPublished(command(AMELIA, "D9", "2014-02", LAUNCHED))))
        .isEqualTo(new DeliverableUnknown("D9"));
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    Text twice = new Text("en", "Launched", List.of(new Translation("en", "Begun", "human")));

    assertThat(refusal(onPublished(command(AMELIA, "D9", "soon", twice))))
        .isEqualTo(
            new Several(
                List.of(
                    new DeliverableUnknown("D9"),
                    new DateUnreadable("occurred", "soon"),
                    new LanguageTwice("note.translations", "en"))));
  }

  @Test
  void itStandsBesideWhatIsPublicEvenWhenThatIsOver() {
    NoteContext command = command(AMELIA, "D2", "2014-02", LAUNCHED);
    CommitmentEvent withdrawn = new CommitmentWithdrawn(COMMITMENT, "No funds");

    assertThat(events(note(command, drafted(WORDING), published(WORDING), withdrawn))).hasSize(1);
    assertThat(refusal(note(command, drafted(WORDING)))).isEqualTo(new NotPublic());
    assertThat(refusal(note(command, drafted(WORDING), submitted()))).isEqualTo(new NotPublic());
    assertThat(refusal(note(command))).isEqualTo(new Unknown());
    assertThat(refusal(note(command, drafted(WORDING), new CommitmentDraftDiscarded(COMMITMENT))))
        .isEqualTo(new Unknown());
  }

  @ParameterizedTest
  @CsvSource({"99,true", "100,false"})
  void thereAreAtMost100(int before, boolean accepted) {
    List<CommitmentEvent> given = new ArrayList<>(List.of(drafted(WORDING), published(WORDING)));
    given.addAll(Collections.nCopies(before, noted("2014-02", "month")));

    var decision =
        note(command(AMELIA, "D2", "2014-02", LAUNCHED), given.toArray(CommitmentEvent[]::new));

    if (accepted) {
      assertThat(events(decision)).hasSize(1);
    } else {
      assertThat(refusal(decision)).isEqualTo(new TooManyNotes(100));
    }
  }
}
