package org.kept.commitment.read.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kept.commitment.read.Told;
import org.kept.commitment.read.history.History;
import org.kept.servicekit.consume.Received;
import org.kept.servicekit.mongo.ServiceMongo;
import org.kept.servicekit.web.AsOf;
import org.kept.testkit.Servers;

/** Which version there was at a moment. */
class PastTest {

  @Test
  void aMomentHasTheVersionOfTheLastThingUpToIt() {
    try (MongoClient client = MongoClients.create(ServiceMongo.settings(Servers.mongoUri()))) {
      MongoDatabase database = client.getDatabase(Servers.freshDatabase("past"));
      History history = new History(database);
      List<Received> events =
          new Told()
              .published(
                  "c",
                  "campaign",
                  "maker",
                  Told.content("Help", Told.perRegion("Visit", Map.of("LAC", 1))));
      history.projector().project(events);
      Past past = new Past(history);
      Instant drafted = events.get(0).event().envelope().time();
      Instant published = events.get(1).event().envelope().time();

      assertThat(at(past, drafted.minusNanos(1))).isEmpty();
      assertThat(at(past, drafted)).hasValue(0L);
      assertThat(at(past, published.minusNanos(1))).hasValue(0L);
      assertThat(at(past, published)).hasValue(1L);
    }
  }

  private static Optional<Long> at(Past past, Instant moment) {
    return past.versionBefore("c", 1, AsOf.after(moment.toString()));
  }

  @Test
  void aDayLastsToItsEndInUtc() {
    assertThat(AsOf.after("2014-03-01")).isEqualTo("2014-03-02T00:00:00Z");
    assertThat(AsOf.after("2014-03-01T23:59:59.999Z")).isBefore("2014-03-02T00:00:00Z");
  }
}
