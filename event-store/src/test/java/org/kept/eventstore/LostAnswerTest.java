package org.kept.eventstore;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kept.eventstore.Pledge.commit;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kept.eventstore.AppendOutcome.Appended;
import org.kept.eventstore.AppendOutcome.Conflict;
import org.kept.eventstore.AppendOutcome.Unknown;

class LostAnswerTest {

  private final MongoDatabase database = TestStore.freshDatabase();
  private final CommitStore direct = TestStore.storeOn(database);
  private final CuttingProxy proxy = TestStore.proxy();
  private final MongoClient client =
      MongoClients.create(
          MongoClientSettings.builder()
              .applyConnectionString(new ConnectionString(proxy.uri()))
              .retryWrites(false)
              .applyToClusterSettings(c -> c.serverSelectionTimeout(1, SECONDS))
              .applyToServerSettings(s -> s.minHeartbeatFrequency(20, MILLISECONDS))
              .build());
  private final CommitStore store = new CommitStore(client.getDatabase(database.getName()));
  private final AtomicInteger heard = new AtomicInteger();

  LostAnswerTest() throws IOException {
    store.onAppend(heard::incrementAndGet);
  }

  @AfterEach
  void close() throws IOException {
    client.close();
    proxy.close();
  }

  @Test
  void anAnswerLostAfterTheInsertCountsAsSuccessOnce() {
    Commit commit = commit("s", 0, "r", 2);
    proxy.loseAnswers(1);

    assertThat(store.append(commit)).isEqualTo(new Appended(commit.ref()));

    assertThat(proxy.inserts()).isEqualTo(2);
    assertThat(heard).hasValue(1);
    assertThat(direct.load("s", 0)).containsExactly(commit);
  }

  @Test
  void aWriteWhoseAnswerIsLostIsTriedThreeTimesAndNotAFourth() {
    Commit third = commit("s", 0, "r", 1);
    proxy.loseAnswers(2);
    assertThat(store.append(third)).isEqualTo(new Appended(third.ref()));
    assertThat(proxy.inserts()).isEqualTo(3);

    proxy.loseAnswers(3);
    assertThat(store.append(commit("t", 0, "r", 1))).isInstanceOf(Unknown.class);
    assertThat(proxy.inserts()).isEqualTo(6);
  }

  @Test
  void anInsertLostOnItsWayIsSentAgain() {
    Commit commit = commit("s", 0, "r", 2);
    proxy.loseRequests(1);

    assertThat(store.append(commit)).isEqualTo(new Appended(commit.ref()));

    assertThat(direct.load("s", 0)).containsExactly(commit);
  }

  @Test
  void ofManyCommitsWhoseAnswerIsLostEachCountsOnce() {
    Commit one = commit("s", 0, "r", 1);
    Commit other = commit("t", 0, "r", 1);
    direct.append(commit("u", 0, "before", 1));
    proxy.loseAnswers(1);

    assertThat(store.appendAll(List.of(one, other, commit("u", 0, "r", 1))))
        .containsExactly(new Appended(one.ref()), new Appended(other.ref()), new Conflict("u", 0));
  }

  @Test
  void anAnswerThatNeverComesIsCalledUnknownAndReadingBackTellsThatItIsThere() {
    Commit commit = commit("s", 0, "r", 1);
    proxy.loseAnswers(Integer.MAX_VALUE);

    assertThat(store.append(commit)).isInstanceOf(Unknown.class);

    assertThat(store.findByRequest("s", "r")).contains(commit.ref());
  }

  @Test
  void anInsertThatNeverArrivesIsCalledUnknownAndReadingBackTellsThatItIsNotThere() {
    proxy.loseRequests(Integer.MAX_VALUE);

    assertThat(store.append(commit("s", 0, "r", 1))).isInstanceOf(Unknown.class);

    assertThat(store.findByRequest("s", "r")).isEmpty();
    proxy.loseRequests(0);
    assertThat(store.append(commit("s", 0, "r", 1))).isInstanceOf(Appended.class);
  }

  @Test
  void aStoreThatCannotBeReachedSaysSo() throws IOException {
    proxy.close();

    assertThatThrownBy(() -> store.append(commit("s", 0, "r", 1)))
        .isInstanceOf(StoreUnavailableException.class);
    assertThatThrownBy(() -> store.load("s", 0)).isInstanceOf(StoreUnavailableException.class);
    assertThat(direct.load("s", 0)).isEmpty();
  }
}
