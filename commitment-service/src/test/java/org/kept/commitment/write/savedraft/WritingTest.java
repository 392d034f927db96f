package org.kept.commitment.write.savedraft;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kept.commitment.Given.AMELIA;
import static org.kept.commitment.Given.COMMITMENT;
import static org.kept.commitment.Given.NOW;
import static org.kept.commitment.Given.SPTF;
import static org.kept.commitment.Given.STRANGER;
import static org.kept.commitment.Given.approved;
import static org.kept.commitment.Given.campaign;
import static org.kept.commitment.Given.drafted;
import static org.kept.commitment.Given.joined;
import static org.kept.commitment.Given.opened;
import static org.kept.commitment.Given.registered;
import static org.kept.commitment.Given.sptf;
import static org.kept.commitment.Given.sptf2014;
import static org.kept.commitment.Given.text;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.commitment.events.Wording;
import org.kept.commitment.model.Commitment;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.write.Commands;
import org.kept.commitment.write.CommitmentAggregate;
import org.kept.commitment.write.DraftRefusal.EditsCollide;
import org.kept.commitment.write.OrganizationAggregate;
import org.kept.commitment.write.SlugClaims;
import org.kept.commitment.write.States;
import org.kept.commitment.write.StepRefusal.NotEditable;
import org.kept.commitment.write.discarddraft.DiscardDraft;
import org.kept.commitment.write.editdraft.EditDraft;
import org.kept.commitment.write.submitcommitment.SubmitCommitment;
import org.kept.eventstore.Actor;
import org.kept.eventstore.Commit;
import org.kept.eventstore.CommitStore;
import org.kept.eventstore.command.CommandContext;
import org.kept.eventstore.command.CommandResult;
import org.kept.eventstore.command.RefusedException;
import org.kept.eventstore.command.WriteSide;
import org.kept.servicekit.mongo.ServiceMongo;
import org.kept.testkit.Servers;

/** Whoever is answered that their text was saved finds it in what is submitted. */
class WritingTest {

  private static final CommitmentId ID = new CommitmentId(COMMITMENT);
  private static final Wording SAID = sptf2014().wording();

  private final AtomicInteger requests = new AtomicInteger();
  private final Meanwhile meanwhile = new Meanwhile();
  private MongoClient client;
  private CommitStore store;
  private WriteSide writeSide;
  private Commands commands;
  private States states;
  private WorkingCopies copies;
  private Writing writing;

  @BeforeEach
  void start() {
    client = MongoClients.create(ServiceMongo.settings(Servers.mongoUri()));
    MongoDatabase database = client.getDatabase(Servers.freshDatabase("writing"));
    store = new CommitStore(database);
    store.ensureIndexes();
    store.append(
        new Commit(
            COMMITMENT,
            "Commitment",
            0,
            "first",
            "first",
            "digest",
            NOW,
            new Actor("amelia", "member"),
            null,
            List.of(CommitmentAggregate.EVENTS.write("first", drafted(SAID)))));
    store.append(
        new Commit(
            SPTF,
            "Organization",
            0,
            "maker",
            "maker",
            "digest",
            NOW,
            new Actor("amelia", "member"),
            null,
            List.of(
                OrganizationAggregate.EVENTS.write("registered", registered()),
                OrganizationAggregate.EVENTS.write("joined", joined(AMELIA)),
                OrganizationAggregate.EVENTS.write("approved", approved()))));
    writeSide =
        WriteSide.over(store)
            .aggregate(
                CommitmentAggregate.class, CommitmentAggregate::new, CommitmentAggregate.EVENTS)
            .start();
    commands = new Commands(writeSide.commands(), new SlugClaims(database, store));
    states = new States(store);
    copies = new WorkingCopies(meanwhile.in(database));
    writing = new Writing(copies, states, commands);
  }

  @AfterEach
  void stop() {
    writeSide.close();
    client.close();
  }

  private CommandContext request() {
    String key = "request-" + requests.incrementAndGet();
    return new CommandContext("amelia", "member", key, "digest", null, NOW, null);
  }

  private void save(long basedOn, String field, String words) {
    Map<String, Optional<Object>> fields = Map.of(field, Optional.of(text(words)));
    writing.save(new SaveDraft(ID, basedOn, fields, Set.of(), AMELIA, sptf()), request());
  }

  private void writeWhole(Wording wording) {
    commands.send(COMMITMENT, new EditDraft(ID, wording, AMELIA, sptf()), request());
  }

  private CommandResult sendSubmission(CommandContext context) {
    SubmitCommitment command =
        new SubmitCommitment(ID, AMELIA, campaign(opened()), sptf(), Set.of());
    return commands.send(COMMITMENT, command, context);
  }

  private void submit() {
    writing.submit(ID, sptf(), request(), this::sendSubmission);
  }

  private Wording inTheStream() {
    return states.existing(ID).particulars().wording();
  }

  private WorkingCopy copy() {
    return copies.find(ID).orElseThrow().copy();
  }

  @Test
  void whatSomebodyWroteWholeWhileACopySettlesIsNotWrittenOver() {
    writing.open(ID, sptf(), request());
    save(0, "why", "Missions drift");
    meanwhile.happens(() -> writeWhole(SAID.titled(text("Written whole by a tool"))));

    writing.settle(ID, sptf(), request());

    assertThat(inTheStream().title()).isEqualTo(text("Written whole by a tool"));
    assertThat(inTheStream().why()).isEqualTo(text("Missions drift"));
  }

  @Test
  void aSaveThatASubmissionOvertookIsNotAnswered() {
    writing.open(ID, sptf(), request());
    meanwhile.happens(this::submit);

    assertThatThrownBy(() -> save(0, "why", "Missions drift"))
        .isInstanceOfSatisfying(
            RefusedException.class, it -> assertThat(it.refusal()).isEqualTo(new NotEditable()));
    assertThat(copy().wording()).isEqualTo(SAID);
  }

  @Test
  void whatIsSavedBeforeTheSubmissionIsStoredIsSubmittedWithIt() {
    AtomicInteger times = new AtomicInteger();

    writing.submit(
        ID,
        sptf(),
        request(),
        context -> {
          if (times.getAndIncrement() == 0) {
            save(0, "why", "Missions drift");
          }
          return sendSubmission(context);
        });

    assertThat(states.existing(ID)).isInstanceOf(Commitment.Submitted.class);
    assertThat(inTheStream().why()).isEqualTo(text("Missions drift"));
    assertThat(copy().isSettled()).isTrue();
  }

  @Test
  void whatIsSavedTooLateForTheSubmissionIsTakenBack() {
    writing.submit(
        ID,
        sptf(),
        request(),
        context -> {
          CommandContext submission = request();
          meanwhile.happens(() -> sendSubmission(submission));
          assertThatThrownBy(() -> save(0, "why", "Missions drift"))
              .isInstanceOf(RefusedException.class);
          return sendSubmission(submission);
        });

    assertThat(copy().wording()).isEqualTo(SAID);
    assertThat(inTheStream()).isEqualTo(SAID);
  }

  @Test
  void aSubmissionThatIsRefusedLeavesADraftToWriteIn() {
    writeWhole(SAID.titled(text("x")));
    assertThatThrownBy(this::submit).isInstanceOf(RefusedException.class);

    save(1, "title", "A title that is long enough for everybody");
    save(2, "why", "Missions drift");
    submit();

    assertThat(states.existing(ID)).isInstanceOf(Commitment.Submitted.class);
    assertThat(inTheStream().why()).isEqualTo(text("Missions drift"));
  }

  private void sweep(Duration later) {
    new UnsettledDrafts(copies, writing, Clock.fixed(NOW.plus(later), UTC)).settle();
  }

  @Test
  void whatWasWrittenSettlesByItself() {
    save(0, "why", "Missions drift");

    sweep(Writing.SETTLES_AFTER.minusMillis(1));
    assertThat(inTheStream()).isEqualTo(SAID);

    sweep(Writing.SETTLES_AFTER);
    assertThat(inTheStream().why()).isEqualTo(text("Missions drift"));
    assertThat(states.existingAt(ID).version()).isEqualTo(1);
    assertThat(copy().isSettled()).isTrue();

    sweep(Writing.SETTLES_AFTER.multipliedBy(3));
    assertThat(states.existingAt(ID).version()).isEqualTo(1);
  }

  @Test
  void whatSettlesByItselfIsWrittenByWhoSavedLast() {
    save(0, "why", "Missions drift");
    sweep(Writing.SETTLES_AFTER);

    assertThat(store.load(COMMITMENT, 1).getFirst().actor())
        .isEqualTo(new Actor("amelia", "member"));
  }

  @Test
  void oneSweepSettlesOnlySoMany() {
    for (int i = 0; i <= UnsettledDrafts.AT_ONCE; i++) {
      WorkingCopy.Writer amelia = new WorkingCopy.Writer("amelia", "member");
      CommitmentId gone = new CommitmentId("gone-" + i);
      copies.open(
          WorkingCopy.of(gone, SAID, 0, NOW)
              .saying(SAID.titled(text("Nobody will read this")))
              .writtenBy(amelia));
    }

    sweep(Writing.SETTLES_AFTER);

    // What cannot settle is put off, so that it keeps nobody else waiting.
    assertThat(copies.waitingSince(NOW, 1000)).hasSize(1);
  }

  @Test
  void whatIsBeingWrittenIsReadByItsWritersOnly() {
    assertThat(writing.written(ID, AMELIA)).isEmpty();

    save(0, "why", "Missions drift");

    assertThat(writing.written(ID, AMELIA).orElseThrow().why()).isEqualTo(text("Missions drift"));
    assertThat(writing.written(ID, STRANGER)).isEmpty();
  }

  @Test
  void aDraftThatNobodyOpenedIsWrittenInAsItWasMade() {
    save(0, "why", "Missions drift");

    assertThat(copy().wording().why()).isEqualTo(text("Missions drift"));
    assertThat(copy().revision()).isEqualTo(1);
  }

  @Test
  void whoReadNothingDoesNotWriteOverWhatCameAfterTheDraftWasMade() {
    writeWhole(SAID.titled(text("Written whole by a tool")));

    assertThatThrownBy(() -> save(0, "title", "Amelia writes a title"))
        .isInstanceOfSatisfying(
            RefusedException.class,
            it -> assertThat(it.refusal()).isInstanceOf(EditsCollide.class));
    save(0, "why", "Missions drift");
    assertThat(copy().wording().title()).isEqualTo(text("Written whole by a tool"));
  }

  @Test
  void whoOpensWhatIsDiscardedInThatMomentLeavesNoCopy() {
    meanwhile.happens(
        () -> {
          commands.send(COMMITMENT, new DiscardDraft(ID, AMELIA, sptf()), request());
          copies.erase(ID);
        });

    assertThatThrownBy(() -> writing.open(ID, sptf(), request()))
        .isInstanceOf(RefusedException.class);
    assertThat(copies.find(ID)).isEmpty();
  }
}
