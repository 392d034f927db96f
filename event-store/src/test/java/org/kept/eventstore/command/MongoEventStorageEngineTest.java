package org.kept.eventstore.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.kept.eventstore.TestStore;
import org.kept.eventstore.command.PledgeEvent.PledgeMade;

class MongoEventStorageEngineTest {

  private static final int WRITERS = 50;

  private final MongoEventStorageEngine engine =
      new MongoEventStorageEngine(TestStore.freshStore(), PledgeEvent.TYPES);

  /** Whoever loses tries for the next place, so each place has one writer less than the last. */
  @Test
  void ofFiftyWritersAtOnePlaceOneWinsAndTheOthersGetAConcurrencyException() throws Exception {
    List<String> writers = IntStream.range(0, WRITERS).mapToObj(i -> "w" + i).toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
      for (long place = 0; !writers.isEmpty(); place++) {
        List<String> losers = losersAt(place, writers, threads);
        assertThat(losers).as("losers at %d", place).hasSize(writers.size() - 1);
        writers = losers;
      }
    }

    List<? extends DomainEventMessage<?>> stored = engine.readEvents("p").asStream().toList();
    assertThat(stored)
        .extracting(DomainEventMessage::getSequenceNumber)
        .containsExactlyElementsOf(LongStream.range(0, WRITERS).boxed().toList());
    assertThat(stored).extracting(event -> (Object) event.getPayload()).doesNotHaveDuplicates();
  }

  /** Those whom Axon is told of as having lost; anything else that fails fails the test. */
  private List<String> losersAt(long place, List<String> writers, ExecutorService threads)
      throws InterruptedException {
    List<Future<?>> attempts = new ArrayList<>();
    for (String writer : writers) {
      attempts.add(threads.submit(() -> engine.appendEvents(madeAt(place, writer))));
    }
    List<String> losers = new ArrayList<>();
    for (int i = 0; i < attempts.size(); i++) {
      try {
        attempts.get(i).get();
      } catch (ExecutionException e) {
        assertThat(e).hasCauseExactlyInstanceOf(ConcurrencyException.class);
        losers.add(writers.get(i));
      }
    }
    return losers;
  }

  private static DomainEventMessage<?> madeAt(long place, String writer) {
    CommandContext context =
        new CommandContext(writer, "staff", writer, "digest", null, Instant.EPOCH, null);
    return new GenericDomainEventMessage<>(
        "PledgeAggregate", "p", place, new PledgeMade(writer), context.toMetaData());
  }
}
