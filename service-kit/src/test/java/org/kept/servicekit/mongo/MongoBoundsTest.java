package org.kept.servicekit.mongo;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.kept.testkit.Servers;
import org.kept.testkit.Unanswering;

/** How much a service asks of its database at once, and how long it waits for it. */
class MongoBoundsTest {

  private static final Document PING = new Document("ping", 1);

  private final MongoClientSettings settings = ServiceMongo.settings(Servers.mongoUri());

  @Test
  void connectingHasTwoSecondsAServerThreeAndAnAnswerTen() {
    assertThat(settings.getSocketSettings().getConnectTimeout(MILLISECONDS)).isEqualTo(2_000);
    assertThat(settings.getClusterSettings().getServerSelectionTimeout(MILLISECONDS))
        .isEqualTo(3_000);
    assertThat(settings.getConnectionPoolSettings().getMaxWaitTime(MILLISECONDS)).isEqualTo(3_000);
    assertThat(settings.getSocketSettings().getReadTimeout(MILLISECONDS)).isEqualTo(10_000);
  }

  @Test
  void fiftyQuestionsAreAskedAtOnceAndTheNextWaitsAndIsGivenUp() throws Exception {
    CountDownLatch asking = new CountDownLatch(50);
    CountDownLatch goOn = new CountDownLatch(1);
    MongoClientSettings held =
        MongoClientSettings.builder(hurried(Servers.mongoUri(), "waitQueueTimeoutMS=1000"))
            .addCommandListener(holding(asking, goOn))
            .build();
    try (MongoClient client = MongoClients.create(held);
        ExecutorService threads = Executors.newFixedThreadPool(50)) {
      MongoDatabase database = client.getDatabase("admin");
      List<Future<Document>> answers = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        answers.add(threads.submit(() -> database.runCommand(PING)));
      }
      try {
        assertThat(asking.await(20, SECONDS)).isTrue();
        assertThatThrownBy(() -> database.runCommand(PING))
            .isInstanceOf(MongoTimeoutException.class);
      } finally {
        goOn.countDown();
      }
      for (Future<Document> answer : answers) {
        assertThat(answer.get()).isNotEmpty();
      }
      assertThat(database.runCommand(PING)).isNotEmpty();
    }
  }

  /** Keeps each connection busy until it may go on; should there be more than fifty, not those. */
  private static CommandListener holding(CountDownLatch asking, CountDownLatch goOn) {
    AtomicInteger asked = new AtomicInteger();
    return new CommandListener() {
      @Override
      public void commandStarted(CommandStartedEvent event) {
        if (asked.incrementAndGet() > 50) {
          return;
        }
        asking.countDown();
        try {
          goOn.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    };
  }

  @Test
  void aServerThatIsSilentIsNotWaitedForLongerThanTheLimit() {
    try (Unanswering silent = Unanswering.silent();
        MongoClient client =
            MongoClients.create(
                hurried("mongodb://127.0.0.1:" + silent.port(), "serverSelectionTimeoutMS=50"))) {
      assertThatThrownBy(() -> client.getDatabase("admin").runCommand(PING))
          .isInstanceOf(MongoTimeoutException.class);
    }
  }

  private static MongoClientSettings hurried(String uri, String option) {
    return ServiceMongo.settings(uri + "/?" + option);
  }
}
