package org.kept.progress.write.importmilestones;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kept.eventstore.Commit;
import org.kept.eventstore.CommitStore;
import org.kept.eventstore.EventTypes;
import org.kept.eventstore.command.CommandContext;
import org.kept.eventstore.command.StreamStates;
import org.kept.eventstore.command.Versioned;
import org.kept.progress.Given;
import org.kept.progress.config.MilestoneEventTypes;
import org.kept.progress.events.MilestoneEvent;
import org.kept.progress.events.MilestoneEvent.MilestoneRetracted;
import org.kept.progress.model.Milestone;
import org.kept.progress.model.MilestoneId;
import org.kept.progress.model.SubjectKey;
import org.kept.progress.write.ImportRefusal;
import org.kept.progress.write.Teller;
import org.kept.testkit.Servers;

/** Imports into a real store, beside somebody who writes to the same milestones. */
class MilestoneImportTest {

  private static final String HEADER = "subject,country,occurred,evidence_url,note\n";
  private static final EventTypes TYPES = MilestoneEventTypes.all();

  private MongoClient client;
  private CommitStore store;
  private StreamStates<Milestone, MilestoneEvent> states;
  private MilestoneImport imports;
  private Runnable afterReading = () -> {};
  private Runnable beforeStoring = () -> {};

  /** Each test has a database of its own, and a client that tells when it has read. */
  @BeforeEach
  void connect() {
    client =
        MongoClients.create(
            MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(Servers.mongoUri()))
                .addCommandListener(
                    new CommandListener() {
                      @Override
                      public void commandStarted(CommandStartedEvent event) {
                        if (event.getCommandName().equals("insert")) {
                          Runnable now = beforeStoring;
                          beforeStoring = () -> {};
                          now.run();
                          beforeStoring = now;
                        }
                      }

                      @Override
                      public void commandSucceeded(CommandSucceededEvent event) {
                        if (event.getCommandName().equals("find")) {
                          Runnable now = afterReading;
                          afterReading = () -> {};
                          now.run();
                        }
                      }
                    })
                .build());
    store = new CommitStore(client.getDatabase(Servers.freshDatabase("import")));
    store.ensureIndexes();
    states =
        new StreamStates<>(
            store, TYPES, MilestoneEvent.class, Milestone.UNREPORTED, Milestone::evolve);
    imports = new MilestoneImport(states, store);
  }

  @AfterEach
  void disconnect() {
    client.close();
  }

  private static ImportRequest request(String rows, boolean dryRun) {
    return new ImportRequest(
        "batch",
        Given.commitment(),
        "D2",
        Table.read((HEADER + rows).getBytes(UTF_8)),
        false,
        dryRun,
        new Teller("mia", false, true),
        context("request"));
  }

  private static CommandContext context(String key) {
    return new CommandContext("mia", "member", key, key, null, Given.MID_2014, null);
  }

  private List<Verdict> run(String rows) {
    return List.copyOf(imports.run(request(rows, false)).values());
  }

  private static String id(String subject) {
    return MilestoneId.of(Given.COMMITMENT, "D2", SubjectKey.of(subject)).value();
  }

  private List<Commit> commits(String subject) {
    return store.load(id(subject), 0);
  }

  private void append(String subject, String key, MilestoneEvent event) {
    Versioned<Milestone> at = states.load(id(subject));
    store.append(states.commit(at, List.of(event), context(key)));
  }

  @Test
  void eachRowIsACommitOfItsOwnInTheOrderOfTheFile() {
    List<Verdict> verdicts =
        run(
            "MFI 1,PE,2014-05-10,https://a.org/1,\n"
                + "MFI 2,PE,2014-05-10,,\n"
                + "mfi  1,PE,2014-05-11,https://a.org/2,\n"
                + "MFI 1,PE,2014-05-12,,third\n"
                + "MFI 1,PE,2014-05-13,https://a.org/2,\n");
    assertThat(verdicts)
        .containsExactly(
            new Verdict.Logged(id("MFI 1")),
            new Verdict.Logged(id("MFI 2")),
            new Verdict.EvidenceAdded(id("MFI 1")),
            new Verdict.EvidenceAdded(id("MFI 1")),
            new Verdict.AlreadyLogged(id("MFI 1")));
    assertThat(commits("MFI 1")).extracting(Commit::firstSeq).containsExactly(0L, 1L, 2L);
    assertThat(commits("MFI 1")).extracting(Commit::request).doesNotHaveDuplicates();
    assertThat(states.loadAll(List.of(id("MFI 1"), id("MFI 2")))).hasSize(2);
  }

  @Test
  void aDryRunSaysTheSameAndStoresNothing() {
    String rows = "MFI 1,PE,2014-05-10,,\nMFI 1,PE,2014-05-10,,x\nMFI 2,XX,2014-05-10,,\n";
    Map<Long, Verdict> dry = imports.run(request(rows, true));
    assertThat(commits("MFI 1")).isEmpty();
    assertThat(imports.run(request(rows, false))).isEqualTo(dry);
  }

  @Test
  void sendingAFileAgainAddsNothingEvenAfterOneOfItWasTakenBack() {
    String rows = "MFI 1,PE,2014-05-10,https://a.org/1,seen\nMFI 2,PE,2014-05-10,,\n";
    run(rows);
    append(
        "MFI 2",
        "retract",
        new MilestoneRetracted(id("MFI 2"), Given.COMMITMENT, "D2", "mistaken"));
    assertThat(run(rows))
        .containsExactly(
            new Verdict.AlreadyLogged(id("MFI 1")), new Verdict.AlreadyLogged(id("MFI 2")));
    assertThat(imports.run(request(rows, true)).values()).containsExactlyElementsOf(run(rows));
    assertThat(states.load(id("MFI 2")).state()).isInstanceOf(Milestone.Retracted.class);

    assertThat(run("MFI 2,PE,2014-05-11,,\n")).containsExactly(new Verdict.Logged(id("MFI 2")));
  }

  @Test
  void whatSomebodyElseToldMeanwhileIsTakenIntoAccount() {
    MilestoneEvent theirs =
        Given.telling(Given.MFIS, "MFI 1").in("LAC").shownBy("https://a.org/1").reported();
    afterReading = () -> append("MFI 1", "theirs", theirs);
    List<Verdict> verdicts =
        run(
            "MFI 1,PE,2014-05-10,https://a.org/1,\n"
                + "MFI 1,PE,2014-05-10,https://a.org/2,\n"
                + "MFI 2,PE,2014-05-10,,\n");
    assertThat(verdicts)
        .containsExactly(
            new Verdict.AlreadyLogged(id("MFI 1")),
            new Verdict.EvidenceAdded(id("MFI 1")),
            new Verdict.Logged(id("MFI 2")));
    assertThat(commits("MFI 1")).extracting(Commit::lastSeq).containsExactly(0L, 1L);
  }

  @ParameterizedTest
  @CsvSource({"5, true", "6, false"})
  void aRowIsTriedSixTimesAndNotASeventh(int overtakings, boolean granted) {
    AtomicInteger tries = new AtomicInteger();
    beforeStoring =
        () -> {
          int time = tries.incrementAndGet();
          if (time <= overtakings) {
            append("MFI 1", "theirs" + time, theirs(time));
          }
        };
    List<Verdict> verdicts = run("MFI 1,PE,2014-05-10,,mine\nMFI 2,PE,2014-05-10,,\n");
    assertThat(verdicts)
        .containsExactly(
            granted
                ? new Verdict.EvidenceAdded(id("MFI 1"))
                : new Verdict.Refused(new ImportRefusal.RowContended()),
            new Verdict.Logged(id("MFI 2")));
    assertThat(tries).hasValue(6);
  }

  private static MilestoneEvent theirs(int time) {
    return time == 1
        ? Given.telling(Given.MFIS, "MFI 1").in("LAC").reported()
        : new MilestoneEvent.MilestoneEvidenceAdded(
            id("MFI 1"), Given.COMMITMENT, "D2", List.of(), "n" + time, Given.FORM);
  }

  @Test
  void aStrokeHas500CommitsAndTheRestComesWithTheNext() {
    assertThat(strokes("MFI", 500)).isEqualTo(1);
    assertThat(strokes("NGO", 501)).isEqualTo(2);
  }

  private int strokes(String kind, int rows) {
    AtomicInteger strokes = new AtomicInteger();
    beforeStoring = strokes::incrementAndGet;
    StringBuilder file = new StringBuilder();
    for (int i = 0; i < rows; i++) {
      file.append(kind).append(' ').append(i).append(",PE,2014-05-10,,\n");
    }
    assertThat(run(file.toString())).hasSize(rows);
    return strokes.get();
  }

  @Test
  void aLargeFileIsStoredInStrokes() {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 1_200; i++) {
      rows.append("MFI ")
          .append(i % 1_100)
          .append(",PE,2014-05-10,https://a.org/")
          .append(i)
          .append(",\n");
    }
    List<Verdict> verdicts = run(rows.toString());
    assertThat(verdicts).filteredOn(v -> v instanceof Verdict.Logged).hasSize(1_100);
    assertThat(verdicts).filteredOn(v -> v instanceof Verdict.EvidenceAdded).hasSize(100);
  }
}
