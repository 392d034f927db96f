package org.kept.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kept.eventstore.Pledge.commit;

import com.mongodb.client.MongoClient;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How often a store asks its database. */
class CommitStoreReadingTest {

  private final AtomicInteger asked = new AtomicInteger();
  private final MongoClient client =
      TestStore.heardBy(
          new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
              if (event.getCommandName().equals("find")) {
                asked.incrementAndGet();
              }
            }
          });
  private final CommitStore store =
      TestStore.storeOn(client.getDatabase(TestStore.freshDatabase().getName()));

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void aGapIsLookedAtThreeTimesBeforeItIsBelieved() {
    store.append(commit("s", 0, "a", 1));
    store.append(commit("s", 2, "b", 1));

    assertThatThrownBy(() -> store.load("s", 0)).isInstanceOf(BrokenStreamException.class);

    assertThat(asked).hasValue(3);
  }

  @Test
  void fiveHundredStreamsAreReadAtOnceAndOneMoreWithTheNextQuestion() {
    List<String> streams = IntStream.rangeClosed(0, 500).mapToObj(i -> "s" + i).toList();
    store.appendAll(streams.stream().map(stream -> commit(stream, 0, "r", 1)).toList());

    assertThat(store.loadAll(streams.subList(0, 500))).hasSize(500);
    assertThat(asked).hasValue(1);

    assertThat(store.loadAll(streams)).hasSize(501);
    assertThat(asked).hasValue(3);
  }
}
