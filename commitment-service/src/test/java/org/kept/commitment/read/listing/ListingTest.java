package org.kept.commitment.read.listing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kept.commitment.read.Told;
import org.kept.commitment.read.campaigns.Campaigns;
import org.kept.commitment.read.commitments.Commitments;
import org.kept.commitment.read.organizations.Organizations;
import org.kept.contracts.commitments.CommitmentsEvent.CampaignAmended;
import org.kept.contracts.commitments.CommitmentsEvent.OrganizationRenamed;
import org.kept.contracts.values.CommitmentContent;
import org.kept.contracts.values.Partner;
import org.kept.contracts.values.Text;
import org.kept.contracts.values.Translation;
import org.kept.servicekit.consume.Projector;
import org.kept.servicekit.consume.Received;
import org.kept.servicekit.mongo.ServiceMongo;
import org.kept.testkit.Servers;

/** The list among a thousand commitments. */
class ListingTest {

  private static final int COMMITMENTS = 1_000;
  private static final int MAKERS = 50;
  private static final List<String> REGIONS = List.of("EAP", "ECA", "LAC", "MENA", "SA");

  private static MongoClient client;
  private static MongoDatabase database;
  private static Told told;
  private static Lines lines;
  private static Projector views;

  @BeforeAll
  static void fill() {
    client = MongoClients.create(ServiceMongo.settings(Servers.mongoUri()));
    database = client.getDatabase(Servers.freshDatabase("listing"));
    told = new Told();
    Campaigns campaigns = new Campaigns(database);
    Organizations organizations = new Organizations(database);
    Commitments commitments = new Commitments(database);
    lines = new Lines(database);
    campaigns.ensureIndexes();
    organizations.ensureIndexes();
    commitments.ensureIndexes();
    lines.ensureIndexes();
    LineProjector projector = new LineProjector(lines, commitments, organizations, campaigns);
    views =
        batch -> {
          campaigns.projector().project(batch);
          organizations.projector().project(batch);
          commitments.projector().project(batch);
          projector.project(batch);
        };
    for (int i = 0; i < 4; i++) {
      told.campaign("c" + i, "Campaign " + i);
    }
    IntStream.range(0, MAKERS).forEach(i -> told.organization("m" + i, "Maker No" + i));
    IntStream.range(0, COMMITMENTS).forEach(i -> publish(String.format("%04d", i), i));
    for (int from = 0; from < told.all().size(); from += 500) {
      views.project(told.all().subList(from, Math.min(told.all().size(), from + 500)));
    }
  }

  @AfterAll
  static void disconnect() {
    client.close();
  }

  private static List<Received> publish(String id, int i) {
    return told.published(
        id,
        "c" + i % 4,
        "m" + i % MAKERS,
        Told.content(
            "Établir la finance responsable " + (i % 100 == 7 ? "microassurance" : "n" + i),
            Told.perRegion("Visit", Map.of(REGIONS.get(i % 5), 10)),
            "learn"));
  }

  private static Bson condition(Map<Term, String> terms, String search) {
    return lines.condition(new Lines.Search(SearchWords.asked(search), terms)).orElseThrow();
  }

  private static List<String> found(Map<Term, String> terms, String search) {
    return lines.page(condition(terms, search), Order.NEWEST, null, COMMITMENTS).stream()
        .map(Lines.Place::id)
        .toList();
  }

  private static void assertLooksAt(int documents, Runnable query) {
    OptionalLong before = Servers.examined(database.getName(), "view_lines");
    query.run();
    OptionalLong after = Servers.examined(database.getName(), "view_lines");
    if (before.isPresent()) {
      assertThat(after.orElseThrow() - before.orElseThrow())
          .as("documents looked at")
          .isEqualTo(documents);
    }
  }

  @Test
  void aSearchLooksAtWhatItFindsOnly() {
    assertLooksAt(10, () -> assertThat(found(Map.of(), "microassur")).hasSize(10));
  }

  @Test
  void aSearchGoesOnLookingAtWhatItFindsOnly() {
    Bson condition = condition(Map.of(), "MICROASSURANCE");
    String third = lines.page(condition, Order.NEWEST, null, 3).getLast().key();

    assertLooksAt(10, () -> assertThat(lines.page(condition, Order.NEWEST, third, 20)).hasSize(7));
  }

  @Test
  void eachFilterLooksAtWhatItFindsOnly() {
    assertLooksAt(250, () -> assertThat(found(Map.of(Term.CAMPAIGN, "c1"), "")).hasSize(250));
    assertLooksAt(200, () -> assertThat(found(Map.of(Term.REGION, "LAC"), "")).hasSize(200));
    assertLooksAt(20, () -> assertThat(found(Map.of(Term.ORGANIZATION, "m7"), "")).hasSize(20));
    assertLooksAt(0, () -> assertThat(found(Map.of(Term.STATUS, "closed"), "")).isEmpty());
    assertLooksAt(0, () -> assertThat(found(Map.of(Term.TAG, "nobody"), "")).isEmpty());
  }

  @Test
  void severalConditionsLookAtWhatTheFirstFinds() {
    assertLooksAt(
        20,
        () ->
            assertThat(found(Map.of(Term.ORGANIZATION, "m7", Term.STATUS, "published"), "micro"))
                .hasSize(10));
  }

  @Test
  void aPageOfEverythingLooksAtThatPageOnlyInEveryOrder() {
    for (Order order : Order.values()) {
      String tenth = lines.page(new Document(), order, null, 10).getLast().key();
      assertLooksAt(21, () -> lines.page(new Document(), order, null, 21));
      assertLooksAt(21, () -> lines.page(new Document(), order, tenth, 21));
    }
  }

  @Test
  void countsLookAtWhatIsCountedOnly() {
    assertLooksAt(
        20,
        () ->
            assertThat(lines.counts(condition(Map.of(Term.ORGANIZATION, "m7"), "")))
                .containsEntry(Term.STATUS, new TreeMap<>(Map.of("published", 20)))
                .containsEntry(Term.CAMPAIGN, new TreeMap<>(Map.of("c1", 10, "c3", 10)))
                .containsEntry(Term.REGION, new TreeMap<>(Map.of("LAC", 20)))
                .containsEntry(Term.TAG, new TreeMap<>(Map.of("learn", 20, "standard:1b", 20))));
  }

  @Test
  void caseAccentsAndTheRestOfAWordDoNotMatter() {
    assertThat(found(Map.of(), "etablir FINANCE respons")).hasSize(COMMITMENTS);
    assertThat(found(Map.of(), "n999")).containsExactly("0999");
    assertThat(lines.condition(new Lines.Search(SearchWords.asked("finance zebra"), Map.of())))
        .isEmpty();
  }

  @Test
  void pagesAreStableWhileOthersPublish() {
    for (Order order : Order.values()) {
      Bson condition = condition(Map.of(Term.CAMPAIGN, "c2"), "");
      List<String> whole = ids(lines.page(condition, order, null, COMMITMENTS));
      List<String> paged = new ArrayList<>();
      String after = null;
      List<Lines.Place> page;
      do {
        page = lines.page(condition, order, after, 30);
        paged.addAll(ids(page));
        after = page.isEmpty() ? after : page.getLast().key();
        views.project(
            publish("new-" + order.word() + paged.size(), 2)); // somewhere before or after
      } while (page.size() == 30);

      assertThat(paged).doesNotHaveDuplicates().containsSubsequence(whole);
    }
    forgetTheNew();
  }

  @Test
  void aPageIsInTheOrderThatIsAskedFor() {
    views.project(publish("new-a", "m0", wording("Été", 2016)));
    views.project(publish("new-b", "m1", wording("ebb", 2015)));
    views.project(publish("new-c", "m0", wording("Wombat", 2015)));
    try {
      assertThat(inOrder(Order.NEWEST)).containsExactly("new-c", "new-b", "new-a");
      assertThat(inOrder(Order.TITLE)).containsExactly("new-b", "new-a", "new-c");
      assertThat(inOrder(Order.PERIOD_END)).containsExactly("new-b", "new-c", "new-a");
      assertThat(inOrder(Order.MAKER)).containsExactly("new-a", "new-c", "new-b");
    } finally {
      forgetTheNew();
    }
  }

  @Test
  void eachTextOfACommitmentIsSearched() {
    views.project(publish("new-a", "m0", wording("Aardvark", 2016)));
    try {
      for (String word :
          List.of("aardvark", "erdferkel", "because", "whatever", "visit", "microsave", "no0")) {
        assertThat(found(Map.of(), "aardvark " + word)).as(word).containsExactly("new-a");
      }
      assertThat(found(Map.of(), "aardvark microassurance")).isEmpty();
    } finally {
      forgetTheNew();
    }
  }

  private static List<Received> publish(String id, String maker, CommitmentContent content) {
    return told.published(id, "c0", maker, content);
  }

  private static CommitmentContent wording(String title, int year) {
    return new CommitmentContent(
        new Text("en", title, List.of(new Translation("de", "Erdferkel", "human"))),
        Text.of("en", "Because"),
        Text.of("en", "Whatever"),
        Told.period(year),
        List.of(Told.perRegion("Visit", Map.of("LAC", 10))),
        List.of(new Partner(null, "MicroSave")),
        List.of(),
        List.of());
  }

  private static void forgetTheNew() {
    lines.lines().deleteMany(new Document("_id", new Document("$gt", "new-")));
  }

  private static List<String> inOrder(Order order) {
    return ids(lines.page(new Document("_id", new Document("$gt", "new-")), order, null, 10));
  }

  private static List<String> ids(List<Lines.Place> places) {
    return places.stream().map(Lines.Place::id).toList();
  }

  @Test
  void aNewNameIsFoundAndTheOldOneIsNot() {
    views.project(
        List.of(told.tell("m49", "amelia", new OrganizationRenamed("m49", "Zanzibar Friends"))));

    assertThat(found(Map.of(), "zanzi")).hasSize(20);
    assertThat(found(Map.of(), "maker no49")).isEmpty();
    assertThat(lines.page(new Document(), Order.MAKER, null, COMMITMENTS).getLast().key())
        .startsWith("zanzibar friends|");
  }

  @Test
  void aNewNameOfACampaignIsFound() {
    views.project(
        List.of(
            told.tell(
                "c3",
                "sabina",
                new CampaignAmended(
                    "c3",
                    Text.of("en", "Quetzal"),
                    Text.of("en", "Help"),
                    Told.period(2014),
                    List.of("en"),
                    List.of(),
                    null,
                    "Shorter"))));

    assertThat(found(Map.of(), "quetzal")).hasSize(250);
  }

  @Test
  void aLineIsNotReplacedByOneThatKnowsLess() {
    Document line = lines.lines().find(new Document("_id", "0001")).first();
    Document newer = new Document(line).append("makerSequence", 99L).append("by-maker", "newer");
    lines.lines().replaceOne(new Document("_id", "0001"), newer);
    try {
      assertThat(
              org.assertj.core.api.Assertions.catchThrowable(
                  () -> views.project(List.of(told.all().get(54 + 3)))))
          .as("an instance that still knows the old name")
          .hasMessageContaining("others keep changing");
      assertThat(lines.lines().find(new Document("_id", "0001")).first().getString("by-maker"))
          .isEqualTo("newer");
    } finally {
      lines.lines().replaceOne(new Document("_id", "0001"), line);
    }
  }
}
