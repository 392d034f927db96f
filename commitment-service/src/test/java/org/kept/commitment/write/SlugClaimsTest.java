package org.kept.commitment.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.commitment.Given;
import org.kept.commitment.model.Slug;
import org.kept.commitment.write.SlugClaims.Claim;
import org.kept.eventstore.Actor;
import org.kept.eventstore.Commit;
import org.kept.eventstore.CommitStore;
import org.kept.servicekit.mongo.ServiceMongo;
import org.kept.testkit.Servers;

class SlugClaimsTest {

  private static final Slug SPTF = new Slug("sptf");
  private static final Instant NOW = Instant.parse("2014-04-22T12:00:00Z");

  private MongoClient client;
  private MongoDatabase database;
  private CommitStore store;
  private SlugClaims claims;

  @BeforeEach
  void start() {
    client = MongoClients.create(ServiceMongo.settings(Servers.mongoUri()));
    database = client.getDatabase(Servers.freshDatabase("slugs"));
    store = new CommitStore(database);
    store.ensureIndexes();
    claims = new SlugClaims(database, store);
  }

  @AfterEach
  void stop() {
    client.close();
  }

  private void exists(String owner) {
    store.append(
        new Commit(
            owner,
            "Organization",
            0,
            "commit-" + owner,
            "key-" + owner,
            "digest",
            NOW,
            new Actor("amelia", "member"),
            null,
            List.of(OrganizationAggregate.EVENTS.write(Given.registered()))));
  }

  @Test
  void aSlugIsClaimedOnceAKind() {
    assertThat(claims.claim("Organization", SPTF, "a", NOW)).isEqualTo(Claim.NEW);
    assertThat(claims.claim("Organization", SPTF, "b", NOW)).isEqualTo(Claim.TAKEN);
    assertThat(claims.claim("Campaign", SPTF, "b", NOW)).isEqualTo(Claim.NEW);
  }

  @Test
  void aRepeatedRequestFindsItsOwnClaim() {
    claims.claim("Organization", SPTF, "a", NOW);

    assertThat(claims.claim("Organization", SPTF, "a", NOW)).isEqualTo(Claim.OURS_BEFORE);
  }

  @Test
  void whatCameToNothingGivesItsClaimBack() {
    claims.claim("Organization", SPTF, "a", NOW);
    claims.release("Organization", SPTF, "a");

    assertThat(claims.claim("Organization", SPTF, "b", NOW)).isEqualTo(Claim.NEW);
  }

  @Test
  void anOwnerThatExistsKeepsItsClaimForGood() {
    claims.claim("Organization", SPTF, "a", NOW);
    exists("a");

    claims.release("Organization", SPTF, "a");

    assertThat(claims.claim("Organization", SPTF, "b", NOW.plus(Duration.ofDays(365))))
        .isEqualTo(Claim.TAKEN);
  }

  @Test
  void nobodysClaimIsAnybodysAfterAWhile() {
    claims.claim("Organization", SPTF, "a", NOW);

    Instant end = NOW.plus(SlugClaims.GRACE);
    assertThat(claims.claim("Organization", SPTF, "b", end)).isEqualTo(Claim.TAKEN);
    assertThat(claims.claim("Organization", SPTF, "b", end.plusMillis(1))).isEqualTo(Claim.NEW);
    assertThat(database.getCollection("slug_claims").find().map(Document::toJson).first())
        .contains("\"owner\": \"b\"");
  }
}
