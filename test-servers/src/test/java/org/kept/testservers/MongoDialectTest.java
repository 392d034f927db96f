package org.kept.testservers;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.limit;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.project;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Aggregates.unwind;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.FindOneAndReplaceOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.UpdateResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The MongoDB dialect that Kept allows itself, as its driver speaks it to every server we claim.
 *
 * <p>What only the embedded server does, such as refusing what it would not honour, is tested in
 * embedded/.
 */
class MongoDialectTest {

  private static final String DATABASE = "test_dialect_" + ProcessHandle.current().pid();

  private static MongoClient client;
  private static int collections;

  private MongoCollection<Document> things;

  @BeforeAll
  static void start() {
    client = MongoClients.create(TestServers.mongoUri());
    client.getDatabase(DATABASE).drop();
  }

  @AfterAll
  static void stop() {
    client.getDatabase(DATABASE).drop();
    client.close();
  }

  @BeforeEach
  void newCollection() {
    things =
        client
            .getDatabase(DATABASE)
            .getCollection("things" + collections++)
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
            .withReadConcern(ReadConcern.MAJORITY);
  }

  @Test
  void keepsEveryTypeThatIsStored() {
    Document stored =
        new Document("_id", "one")
            .append("int", 1)
            .append("long", 1L << 40)
            .append("double", 1.5)
            .append("date", new Date(1_700_000_000_123L))
            .append("bool", true)
            .append("null", null)
            .append("bytes", new org.bson.types.Binary(new byte[] {1, 2}))
            .append("list", List.of(1, "two", new Document("three", 3)))
            .append("inner", new Document("z", 1).append("a", new Document()));

    things.insertOne(stored);

    assertThat(things.find().first()).isEqualTo(stored);
    assertThat(things.find().first().keySet()).containsExactlyElementsOf(stored.keySet());
  }

  @Test
  void refusesADocumentWhoseIdIsTaken() {
    things.insertOne(thing(1, "a"));

    MongoWriteException refusal =
        catchThrowableOfType(MongoWriteException.class, () -> things.insertOne(thing(1, "b")));

    assertThat(refusal.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
    assertThat(things.find().first()).isEqualTo(thing(1, "a"));
  }

  @Test
  void anUnorderedInsertManyStoresWhatItCanAndNamesTheRest() {
    things.insertOne(thing(2, "there before"));

    MongoBulkWriteException refusal =
        catchThrowableOfType(
            MongoBulkWriteException.class,
            () ->
                things.insertMany(
                    List.of(thing(1, "a"), thing(2, "b"), thing(3, "c")),
                    new InsertManyOptions().ordered(false)));

    assertThat(refusal.getWriteErrors())
        .extracting(BulkWriteError::getIndex, BulkWriteError::getCode)
        .containsExactly(tuple(1, 11000));
    assertThat(refusal.getWriteResult().getInsertedCount()).isEqualTo(2);
    assertThat(ids(things.find())).containsExactlyInAnyOrder(1, 2, 3);
  }

  @Test
  void findsByEqualityInAndRanges() {
    insert(10);

    assertThat(find(eq("n", 3))).containsExactly(3);
    assertThat(find(in("n", 2, 4, 99))).containsExactlyInAnyOrder(2, 4);
    assertThat(find(and(gt("n", 2), lt("n", 5)))).containsExactlyInAnyOrder(3, 4);
    assertThat(find(and(gte("n", 2), lte("n", 4)))).containsExactlyInAnyOrder(2, 3, 4);
    assertThat(find(and(eq("even", true), gt("n", 5)))).containsExactlyInAnyOrder(6, 8);
    assertThat(find(eq("missing", null))).hasSize(10);
  }

  @Test
  void findsTheSameWithAnIndex() {
    things.createIndex(ascending("even", "n"));

    findsByEqualityInAndRanges();
  }

  @Test
  void sortsSkipsLimitsAndProjects() {
    insert(10);
    things.createIndex(ascending("n"));

    assertThat(ids(things.find().sort(Sorts.descending("n")).skip(1).limit(3)))
        .containsExactly(8, 7, 6);
    assertThat(
            ids(
                things
                    .find()
                    .sort(Sorts.orderBy(Sorts.descending("even"), Sorts.ascending("n")))
                    .limit(3)))
        .containsExactly(0, 2, 4);
    assertThat(things.find(eq("n", 3)).projection(Projections.include("n")).first())
        .isEqualTo(new Document("_id", 3).append("n", 3));
    assertThat(things.find(eq("n", 3)).projection(Projections.excludeId()).first())
        .doesNotContainKey("_id");
  }

  @Test
  void givesALongResultInBatches() {
    insert(2_500);

    assertThat(ids(things.find().sort(Sorts.ascending("n"))))
        .isEqualTo(IntStream.range(0, 2_500).boxed().toList());
    assertThat(ids(things.find().batchSize(7).limit(100).skip(3))).hasSize(100);
    assertThat(things.aggregate(List.of(match(gte("n", 0)))).into(new ArrayList<>()))
        .hasSize(2_500);
    assertThat(things.countDocuments(gte("n", 1_250))).isEqualTo(1_250);
    assertThat(things.estimatedDocumentCount()).isEqualTo(2_500);
  }

  @Test
  void updatesOneAndManyWithEveryAllowedOperator() {
    insert(4);

    UpdateResult one =
        things.updateOne(
            eq("_id", 1),
            combine(
                set("name", "new"),
                set("inner.deep", 1),
                unset("even"),
                inc("n", 10),
                max("high", 5),
                min("low", -5),
                push("log", "first"),
                addToSet("tags", "x")));
    things.updateOne(
        eq("_id", 1),
        combine(max("high", 4), min("low", -4), push("log", "second"), addToSet("tags", "x")));
    UpdateResult many = things.updateMany(eq("even", true), set("seen", true));

    assertThat(one.getModifiedCount()).isOne();
    assertThat(things.find(eq("_id", 1)).first())
        .isEqualTo(
            new Document("_id", 1)
                .append("n", 11)
                .append("name", "new")
                .append("inner", new Document("deep", 1))
                .append("high", 5)
                .append("low", -5)
                .append("log", List.of("first", "second"))
                .append("tags", List.of("x")));
    assertThat(many.getMatchedCount()).isEqualTo(2);
    assertThat(find(eq("seen", true))).containsExactlyInAnyOrder(0, 2);
  }

  @Test
  void upsertsWithSetOnInsert() {
    Bson update = combine(set("n", 7), setOnInsert("born", "now"));

    UpdateResult first = things.updateOne(eq("_id", "x"), update, new UpdateOptions().upsert(true));
    UpdateResult second =
        things.updateOne(
            eq("_id", "x"),
            combine(set("n", 8), setOnInsert("born", "later")),
            new UpdateOptions().upsert(true));

    assertThat(first.getUpsertedId().asString().getValue()).isEqualTo("x");
    assertThat(second.getUpsertedId()).isNull();
    assertThat(things.find().into(new ArrayList<>()))
        .containsExactly(new Document("_id", "x").append("n", 8).append("born", "now"));
  }

  @Test
  void replacesOneWholeOrStoresIt() {
    ReplaceOptions upsert = new ReplaceOptions().upsert(true);
    things.replaceOne(eq("_id", 1), thing(1, "a").append("more", 1), upsert);
    assertThat(things.find().first()).isEqualTo(thing(1, "a").append("more", 1));

    UpdateResult replaced = things.replaceOne(and(eq("_id", 1), eq("more", 1)), thing(1, "b"));

    assertThat(replaced.getMatchedCount()).isOne();
    assertThat(things.find().first()).isEqualTo(thing(1, "b"));
    assertThat(things.replaceOne(eq("_id", 2), thing(2, "c")).getMatchedCount()).isZero();
    things.bulkWrite(
        List.of(
            new ReplaceOneModel<>(eq("_id", 1), thing(1, "d"), upsert),
            new ReplaceOneModel<>(eq("_id", 2), thing(2, "e"), upsert)),
        new BulkWriteOptions().ordered(false));
    assertThat(things.find().sort(Sorts.ascending("_id")))
        .containsExactly(thing(1, "d"), thing(2, "e"));
  }

  @Test
  void findsOneAndUpdatesOrReplacesIt() {
    insert(5);

    Document before =
        things.findOneAndUpdate(
            eq("even", true),
            set("taken", true),
            new FindOneAndUpdateOptions().sort(Sorts.descending("n")));
    Document after =
        things.findOneAndUpdate(
            and(eq("even", true), exists("taken", false)),
            set("taken", true),
            new FindOneAndUpdateOptions()
                .sort(Sorts.descending("n"))
                .returnDocument(ReturnDocument.AFTER));
    Document replaced =
        things.findOneAndReplace(
            eq("_id", 1),
            new Document("other", 1),
            new FindOneAndReplaceOptions().returnDocument(ReturnDocument.AFTER));
    Document inserted =
        things.findOneAndUpdate(
            eq("_id", 77),
            inc("n", 1),
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));

    assertThat(before).containsEntry("_id", 4).doesNotContainKey("taken");
    assertThat(after).containsEntry("_id", 2).containsEntry("taken", true);
    assertThat(replaced).isEqualTo(new Document("_id", 1).append("other", 1));
    assertThat(inserted).isEqualTo(new Document("_id", 77).append("n", 1));
    assertThat(things.findOneAndUpdate(eq("_id", "nobody"), set("n", 1))).isNull();
  }

  @Test
  void aFindOneAndUpdateThatWouldInsertATakenIdIsADuplicateKey() {
    insert(1);

    MongoCommandException refusal =
        catchThrowableOfType(
            MongoCommandException.class,
            () ->
                things.findOneAndUpdate(
                    and(eq("_id", 0), eq("n", 99)),
                    set("x", 1),
                    new FindOneAndUpdateOptions().upsert(true)));

    assertThat(refusal.getErrorCode()).isEqualTo(11000);
    assertThat(things.countDocuments()).isOne();
  }

  @Test
  void deletesOneAndMany() {
    insert(6);

    assertThat(things.deleteOne(eq("even", true)).getDeletedCount()).isOne();
    assertThat(things.deleteMany(eq("even", true)).getDeletedCount()).isEqualTo(2);
    assertThat(things.deleteMany(eq("even", true)).getDeletedCount()).isZero();
    assertThat(ids(things.find())).containsExactlyInAnyOrder(1, 3, 5);
  }

  @Test
  void anUnorderedBulkWriteOfDistinctIdsDoesAllThatCanBeDone() {
    insert(3);
    things.createIndex(ascending("n"), new IndexOptions().unique(true));

    MongoBulkWriteException refusal =
        catchThrowableOfType(
            MongoBulkWriteException.class,
            () ->
                things.bulkWrite(
                    List.of(
                        new UpdateOneModel<>(eq("_id", 0), set("n", 1)), // taken
                        new UpdateOneModel<>(eq("_id", 1), inc("n", 100)),
                        new InsertOneModel<>(thing(9, "nine").append("n", 9)),
                        new DeleteOneModel<>(eq("_id", 2))),
                    new BulkWriteOptions().ordered(false)));

    assertThat(refusal.getWriteErrors())
        .extracting(BulkWriteError::getIndex, BulkWriteError::getCode)
        .containsExactly(tuple(0, 11000));
    assertThat(find(gte("n", 0))).containsExactlyInAnyOrder(0, 1, 9);
    assertThat(find(eq("n", 101))).containsExactly(1);
  }

  @Test
  void aUniqueIndexRefusesAndASparseOneLeavesOut() {
    things.createIndex(ascending("stream", "seq"), new IndexOptions().unique(true));
    things.createIndex(ascending("out"), new IndexOptions().unique(true).sparse(true));
    things.insertOne(thing(1, "a").append("stream", "s").append("seq", 0L).append("out", "x"));
    things.insertOne(thing(2, "b").append("stream", "s").append("seq", 1L));
    things.insertOne(thing(3, "c").append("stream", "t").append("seq", 0L));

    assertThat(refused(thing(4, "d").append("stream", "s").append("seq", 1.0)))
        .isEqualTo(ErrorCategory.DUPLICATE_KEY);
    assertThat(refused(thing(4, "d").append("stream", "s").append("seq", 2L).append("out", "x")))
        .isEqualTo(ErrorCategory.DUPLICATE_KEY);
    assertThat(find(exists("out"))).containsExactly(1);
    things.updateOne(eq("_id", 1), unset("out"));
    assertThat(find(exists("out"))).isEmpty();
    things.insertOne(thing(4, "d").append("stream", "s").append("seq", 2L).append("out", "x"));
  }

  @Test
  void aUniqueIndexIsNotMadeOverDuplicatesAndLeavesNothingBehind() {
    things.insertMany(List.of(thing(1, "same"), thing(2, "same")));

    assertThat(
            catchThrowableOfType(
                DuplicateKeyException.class,
                () -> things.createIndex(ascending("name"), new IndexOptions().unique(true))))
        .hasMessageContaining("name_1 dup key");
    assertThat(things.listIndexes().into(new ArrayList<>())).hasSize(1);
    things.insertOne(thing(3, "same"));
    things.createIndex(ascending("name"));
    assertThat(find(eq("name", "same"))).hasSize(3);
  }

  @Test
  void anUpdateThatWouldMakeADocumentTooLargeChangesNothing() {
    things.createIndex(ascending("name"));
    things.insertOne(thing(1, "small").append("text", "x".repeat(9 << 20)));

    assertThat(
            catchThrowableOfType(
                    MongoWriteException.class,
                    () ->
                        things.updateOne(
                            eq("_id", 1),
                            combine(set("name", "large"), set("more", "y".repeat(9 << 20)))))
                .getError()
                .getCode())
        .isIn(
            10334,
            17419); // which one depends on whether the whole command is refused, or its result

    assertThat(find(eq("name", "small"))).containsExactly(1);
    assertThat(find(eq("name", "large"))).isEmpty();
  }

  @Test
  void listsItsDatabases() {
    insert(1);

    assertThat(client.listDatabaseNames().into(new ArrayList<>())).contains(DATABASE);
  }

  @Test
  void anIndexMadeTwiceIsOneAndADifferentOneOfTheSameNameIsRefused() {
    things.createIndex(ascending("n"), new IndexOptions().name("same"));
    things.createIndex(ascending("n"), new IndexOptions().name("same"));

    MongoCommandException refusal =
        catchThrowableOfType(
            MongoCommandException.class,
            () -> things.createIndex(ascending("n"), new IndexOptions().name("same").unique(true)));

    assertThat(refusal.getErrorCode()).isEqualTo(86);
    assertThat(things.listIndexes().into(new ArrayList<>())).hasSize(2);
  }

  @Test
  void aggregatesWithEveryAllowedStage() {
    insert(10);
    things.updateMany(gte("n", 8), set("tags", List.of("x", "y")));

    assertThat(
            things
                .aggregate(
                    List.of(
                        match(lt("n", 7)),
                        group("$even", sum("count", 1), sum("total", "$n")),
                        sort(Sorts.descending("count")),
                        limit(1)))
                .into(new ArrayList<>()))
        .containsExactly(new Document("_id", true).append("count", 4).append("total", 12));
    assertThat(
            things
                .aggregate(
                    List.of(
                        match(gte("n", 8)),
                        unwind("$tags"),
                        project(Projections.include("tags")),
                        sort(Sorts.ascending("_id", "tags"))))
                .into(new ArrayList<>()))
        .extracting(document -> document.getInteger("_id") + document.getString("tags"))
        .containsExactly("8x", "8y", "9x", "9y");
    assertThat(client.getDatabase(DATABASE).getCollection("never made").countDocuments()).isZero();
  }

  @Test
  void comparesDatesAndTextInRanges() {
    things.createIndex(ascending("at"));
    things.createIndex(ascending("out"), new IndexOptions().sparse(true));
    for (int i = 0; i < 5; i++) {
      things.insertOne(
          thing(i, "n")
              .append("at", Date.from(Instant.ofEpochSecond(i)))
              .append("out", String.format("%02d|s:%04d", i % 2, i)));
    }

    assertThat(find(lte("at", Date.from(Instant.ofEpochSecond(2)))))
        .containsExactlyInAnyOrder(0, 1, 2);
    assertThat(
            ids(
                things
                    .find(and(gt("out", "01|"), lt("out", "01}")))
                    .sort(ascending("out"))
                    .limit(1)))
        .containsExactly(1);
  }

  @Test
  void dropsCollectionsAndDatabases() {
    things.createIndex(ascending("n"));
    insert(3);

    things.drop();

    assertThat(things.countDocuments()).isZero();
    assertThat(client.getDatabase(DATABASE).listCollectionNames().into(new ArrayList<>()))
        .doesNotContain(things.getNamespace().getCollectionName());
    MongoDatabase other = client.getDatabase(DATABASE + "_other");
    other.getCollection("x").insertOne(thing(1, "a"));
    other.drop();
    assertThat(other.getCollection("x").countDocuments()).isZero();
    assertThat(other.runCommand(new Document("ping", 1)).getDouble("ok")).isEqualTo(1.0);
    insert(2);
    assertThat(things.countDocuments()).isEqualTo(2);
  }

  @Test
  void refusesWhatItDoesNotKnowWithAnError() {
    insert(1);

    assertThat(
            catchThrowableOfType(
                    MongoCommandException.class,
                    () -> client.getDatabase(DATABASE).runCommand(new Document("explode", 1)))
                .getErrorCode())
        .isEqualTo(59);
    assertThat(things.countDocuments()).isOne();
  }

  private ErrorCategory refused(Document document) {
    return catchThrowableOfType(MongoWriteException.class, () -> things.insertOne(document))
        .getError()
        .getCategory();
  }

  private void insert(int count) {
    things.insertMany(
        IntStream.range(0, count)
            .mapToObj(i -> new Document("_id", i).append("n", i).append("even", i % 2 == 0))
            .toList());
  }

  private static Document thing(Object id, String name) {
    return new Document("_id", id).append("name", name);
  }

  private List<Object> find(Bson filter) {
    return ids(things.find(filter));
  }

  private static List<Object> ids(Iterable<Document> documents) {
    List<Object> ids = new ArrayList<>();
    documents.forEach(document -> ids.add(document.get("_id")));
    return ids;
  }
}
