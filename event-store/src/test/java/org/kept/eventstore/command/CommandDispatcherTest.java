package org.kept.eventstore.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.updates.UpdateChecker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kept.eventstore.Actor;
import org.kept.eventstore.Commit;
import org.kept.eventstore.CommitStore;
import org.kept.eventstore.EventTooLargeException;
import org.kept.eventstore.EventTypes;
import org.kept.eventstore.StoredEvent;
import org.kept.eventstore.TestStore;
import org.kept.eventstore.command.PledgeAggregate.MakePledge;
import org.kept.eventstore.command.PledgeAggregate.PledgeRefusal.NotRaised;
import org.kept.eventstore.command.PledgeAggregate.RaisePledge;
import org.kept.eventstore.command.PledgeAggregate.RaiseStepwise;
import org.kept.eventstore.command.PledgeAggregate.TouchPledge;

class CommandDispatcherTest {

  record NoteWritten(String text) {}

  record WriteNote(String text) {}

  /** A note in whose way somebody comes before it is stored. */
  record WriteOvertaken(Runnable rival) {}

  record WriteSlowly(CountDownLatch begun, CountDownLatch goOn) {}

  static final class NoteAggregate {
    static final EventTypes TYPES =
        EventTypes.builder("Note").event("NoteWritten", 1, NoteWritten.class).build();

    @AggregateIdentifier private final String id;

    NoteAggregate(String id) {
      this.id = id;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(WriteNote command) {
      Apply.orRefuse(Decision.accept(new NoteWritten(command.text())));
    }

    @CommandHandler
    void handle(WriteOvertaken command) {
      command.rival().run();
      Apply.orRefuse(Decision.accept(new NoteWritten("at last")));
    }

    @CommandHandler
    void handle(WriteSlowly command) throws InterruptedException {
      command.begun().countDown();
      command.goOn().await();
      Apply.orRefuse(Decision.accept(new NoteWritten("slowly")));
    }

    @EventSourcingHandler
    void on(NoteWritten event) {}
  }

  static final class RivalAggregate {
    @AggregateIdentifier private final String id;

    RivalAggregate(String id) {
      this.id = id;
    }

    @CommandHandler
    void handle(MakePledge command) {}
  }

  private static final Instant NOW = Instant.parse("2014-06-01T12:00:00.123456789Z");

  private final CommitStore store = TestStore.freshStore();
  private final WriteSide writeSide = writeSide();
  private final CommandDispatcher commands = writeSide.commands();

  private WriteSide writeSide() {
    return WriteSide.over(store)
        .aggregate(PledgeAggregate.class, PledgeAggregate::new, PledgeEvent.TYPES)
        .aggregate(NoteAggregate.class, NoteAggregate::new, NoteAggregate.TYPES)
        .start();
  }

  @AfterEach
  void close() {
    writeSide.close();
  }

  @Test
  void whatIsAcceptedBecomesOneCommitThatSaysWhoWhenAndWhy() {
    commands.dispatch("p", new MakePledge(), request("a"));
    CommandResult result = commands.dispatch("p", new RaiseStepwise(3), request("b"));

    assertThat(result).isEqualTo(new CommandResult("p", 3, false));
    Commit commit = store.load("p", 1).getFirst();
    assertThat(commit.kind()).isEqualTo("Pledge");
    assertThat(commit.firstSeq()).isEqualTo(1);
    assertThat(commit.request()).isEqualTo("b");
    assertThat(commit.requestDigest()).isEqualTo("digest");
    assertThat(commit.actor()).isEqualTo(new Actor("ann", "staff"));
    assertThat(commit.at()).isEqualTo(Instant.parse("2014-06-01T12:00:00.123Z"));
    assertThat(commit.traceparent()).isEqualTo("00-trace");
    assertThat(commit.events())
        .extracting(StoredEvent::name)
        .containsOnly("PledgeRaised")
        .hasSize(3);
  }

  @Test
  void aRefusalComesBackAsTypedAndNothingIsStored() {
    commands.dispatch("p", new MakePledge(), request("a"));

    RefusedException refused =
        catchThrowableOfType(
            RefusedException.class, () -> commands.dispatch("p", new RaisePledge(1), request("b")));

    assertThat(refused.refusal()).isEqualTo(new NotRaised(1, 1));
    assertThat(store.lastSequence("p")).contains(0L);
  }

  @Test
  void aRepeatedRequestIsAnsweredAsTheFirstTimeAndDoneOnce() {
    commands.dispatch("p", new MakePledge(), request("a"));
    CommandResult first = commands.dispatch("p", new RaisePledge(5), request("b"));
    commands.dispatch("p", new RaisePledge(9), request("c"));

    CommandResult again = commands.dispatch("p", new RaisePledge(5), request("b"));

    assertThat(again).isEqualTo(new CommandResult("p", first.version(), true));
    assertThat(store.load("p", 0)).hasSize(3);
  }

  @Test
  void aRepeatedRequestIsAnsweredEvenIfItsExpectedVersionHasPassed() {
    commands.dispatch("p", new MakePledge(), request("a"));
    commands.dispatch("p", new RaisePledge(5), request("b", 0L));

    assertThat(commands.dispatch("p", new RaisePledge(5), request("b", 0L)).replayed()).isTrue();
  }

  @Test
  void aKeyWithAnotherRequestUnderItIsRefused() {
    commands.dispatch("p", new MakePledge(), request("a"));

    assertThatThrownBy(
            () ->
                commands.dispatch(
                    "p",
                    new RaisePledge(5),
                    new CommandContext("ann", "staff", "a", "other digest", null, NOW, null)))
        .isInstanceOf(KeyReusedException.class);
    assertThat(store.lastSequence("p")).contains(0L);
  }

  @Test
  void aRequestIsKnownAgainThatWasStoredBeforeDigestsWereKeyed() {
    commands.dispatch("p", new MakePledge(), request("a"));

    assertThat(commands.dispatch("p", new MakePledge(), keyed("a", "digest")).replayed()).isTrue();
    assertThatThrownBy(() -> commands.dispatch("p", new MakePledge(), keyed("a", "another")))
        .isInstanceOf(KeyReusedException.class);
    commands.dispatch("p", new RaisePledge(5), keyed("b", "digest"));
    assertThat(store.load("p", 1).getFirst().requestDigest()).isEqualTo("keyed");
  }

  private static CommandContext keyed(String key, String former) {
    return new CommandContext("ann", "staff", key, "keyed", former, null, NOW, null);
  }

  @Test
  void aStaleVersionIsRefusedWithTheCurrentOne() {
    commands.dispatch("p", new MakePledge(), request("a"));
    commands.dispatch("p", new RaisePledge(5), request("b", 0L));

    StaleVersionException stale =
        catchThrowableOfType(
            StaleVersionException.class,
            () -> commands.dispatch("p", new RaisePledge(9), request("c", 0L)));

    assertThat(stale.currentVersion()).isEqualTo(1);
    assertThat(store.lastSequence("p")).contains(1L);
  }

  @Test
  void ofManyWhoExpectTheSameVersionOneWins() throws Exception {
    commands.dispatch("p", new MakePledge(), request("a"));
    try (WriteSide other = writeSide()) {
      List<Callable<Object>> work = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        CommandDispatcher at = i % 2 == 0 ? commands : other.commands();
        CommandContext context = request("r" + i, 0L);
        work.add(() -> outcome(at, new RaisePledge(5), context));
      }

      assertThat(runAll(work))
          .filteredOn(outcome -> !(outcome instanceof StaleVersionException))
          .singleElement()
          .isEqualTo(new CommandResult("p", 1, false));
    }
  }

  @Test
  void aCommandThatMakesNothingHappenAnswersWithTheVersionThatIs() {
    commands.dispatch("p", new MakePledge(), request("a"));

    assertThat(commands.dispatch("p", new TouchPledge(), request("b")))
        .isEqualTo(new CommandResult("p", 0, false));
    assertThat(store.load("p", 0)).hasSize(1);
  }

  @Test
  void aStreamThatIsNotThereIsUnknown() {
    assertThatThrownBy(() -> commands.dispatch("p", new RaisePledge(5), request("a")))
        .isInstanceOf(UnknownStreamException.class);
  }

  @Test
  void aStreamOfAnotherKindIsUnknownToACommand() {
    commands.dispatch("n", new WriteNote("hello"), request("a"));

    assertThatThrownBy(() -> commands.dispatch("n", new RaisePledge(5), request("b")))
        .isInstanceOf(UnknownStreamException.class);
    assertThatThrownBy(() -> commands.dispatch("n", new MakePledge(), request("c")))
        .isInstanceOf(UnknownStreamException.class);
    assertThat(store.lastSequence("n")).contains(0L);
  }

  @Test
  void anEventOverTheLimitIsRefusedAndNothingIsStored() {
    assertThatThrownBy(
            () -> commands.dispatch("n", new WriteNote("x".repeat(600_000)), request("a")))
        .isInstanceOf(EventTooLargeException.class);
    assertThat(store.lastSequence("n")).isEmpty();
  }

  @Test
  void writersInTwoProcessesBothGetThroughByDecidingAnew() throws Exception {
    commands.dispatch("p", new MakePledge(), request("a"));
    try (WriteSide other = writeSide()) {
      List<Callable<Object>> work = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        CommandDispatcher at = i % 2 == 0 ? commands : other.commands();
        CommandContext context = request("r" + i);
        work.add(() -> outcome(at, new RaiseStepwise(2), context));
      }

      List<Object> outcomes = runAll(work);

      long granted = outcomes.stream().filter(CommandResult.class::isInstance).count();
      assertThat(outcomes)
          .allMatch(
              outcome -> outcome instanceof CommandResult || outcome instanceof ConflictException);
      assertThat(granted).isPositive();
      assertThat(store.load("p", 0)).hasSize(1 + (int) granted);
      assertThat(store.lastSequence("p")).contains(granted * 2);
    }
  }

  @ParameterizedTest
  @CsvSource({"5, true", "6, false"})
  void aCommandIsDecidedSixTimesAndNotASeventh(int overtakings, boolean granted) {
    commands.dispatch("n", new WriteNote("first"), request("first"));
    AtomicInteger decided = new AtomicInteger();
    try (WriteSide other = writeSide()) {
      Runnable rival =
          () -> {
            int time = decided.incrementAndGet();
            if (time <= overtakings) {
              CompletableFuture.runAsync(
                      () -> other.commands().dispatch("n", new WriteNote(""), request("r" + time)))
                  .join();
            }
          };

      ThrowingCallable overtaken =
          () -> commands.dispatch("n", new WriteOvertaken(rival), request("a"));

      if (granted) {
        assertThatCode(overtaken).doesNotThrowAnyException();
      } else {
        assertThatThrownBy(overtaken).isInstanceOf(ConflictException.class);
      }
    }
    assertThat(decided).hasValue(6);
    assertThat(store.findByRequest("n", "a").isPresent()).isEqualTo(granted);
  }

  @Test
  void aCommandWaitsForThoseBeforeItAndNotForEver() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    commands.dispatch("n", new WriteNote("first"), request("first"));
    try (WriteSide hurried =
            WriteSide.over(store)
                .aggregate(NoteAggregate.class, NoteAggregate::new, NoteAggregate.TYPES)
                .lock(Duration.ofMillis(50))
                .start();
        ExecutorService threads = Executors.newCachedThreadPool()) {
      Future<CommandResult> slow =
          threads.submit(
              () ->
                  hurried.commands().dispatch("n", new WriteSlowly(begun, goOn), request("slow")));
      begun.await();

      assertThatThrownBy(
              () -> hurried.commands().dispatch("n", new WriteNote("too soon"), request("a")))
          .isInstanceOf(ConflictException.class);

      goOn.countDown();
      slow.get();
      assertThat(hurried.commands().dispatch("n", new WriteNote("in time"), request("a")).version())
          .isEqualTo(2);
    }
  }

  @Test
  void oneRequestSentByManyAtOnceIsDoneOnce() throws Exception {
    commands.dispatch("p", new MakePledge(), request("a"));
    try (WriteSide other = writeSide()) {
      List<Callable<Object>> work =
          IntStream.range(0, 20)
              .<Callable<Object>>mapToObj(
                  i ->
                      () ->
                          outcome(
                              i % 2 == 0 ? commands : other.commands(),
                              new RaiseStepwise(1),
                              request("same")))
              .toList();

      assertThat(runAll(work))
          .allSatisfy(outcome -> assertThat(((CommandResult) outcome).version()).isEqualTo(1));
      assertThat(store.load("p", 0)).hasSize(2);
    }
  }

  @Test
  void axonRunsNoProcessorAndPhonesNobody() {
    String disabled = System.clearProperty("axoniq.update-checker.disabled");
    System.setProperty("axoniq.usage.force-test-environment", "true"); // Axon: as if no test ran.
    try (WriteSide other = writeSide()) {
      other.commands().dispatch("p", new MakePledge(), request("a"));

      assertThat(disabled).isEqualTo("true");
      assertThat(System.getProperty("axoniq.update-checker.disabled")).isEqualTo("true");
      assertThat(other.axon().getComponent(UpdateChecker.class, () -> null)).isNull();
      assertThat(other.axon().getModules())
          .noneMatch(module -> module.isType(EventProcessingConfiguration.class));
      assertThat(Thread.getAllStackTraces().keySet())
          .extracting(Thread::getName)
          .noneMatch(name -> name.startsWith("EventProcessor") || name.startsWith("EventStore"));
    } finally {
      System.clearProperty("axoniq.usage.force-test-environment");
    }
  }

  @Test
  void twoAggregatesThatTakeTheSameCommandAreNotStarted() {
    assertThatThrownBy(
            () ->
                WriteSide.over(store)
                    .aggregate(PledgeAggregate.class, PledgeAggregate::new, PledgeEvent.TYPES)
                    .aggregate(RivalAggregate.class, RivalAggregate::new, NoteAggregate.TYPES)
                    .start())
        .hasStackTraceContaining("MakePledge");
  }

  private static Object outcome(CommandDispatcher at, Object command, CommandContext context) {
    try {
      return at.dispatch("p", command, context);
    } catch (StaleVersionException | ConflictException e) {
      return e;
    }
  }

  private static List<Object> runAll(List<Callable<Object>> work) throws Exception {
    List<Object> outcomes = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
      for (Future<Object> done : threads.invokeAll(work)) {
        outcomes.add(done.get());
      }
    }
    return outcomes;
  }

  private static CommandContext request(String key) {
    return request(key, null);
  }

  private static CommandContext request(String key, @Nullable Long expectedVersion) {
    return new CommandContext("ann", "staff", key, "digest", expectedVersion, NOW, "00-trace");
  }
}
