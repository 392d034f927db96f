package org.kept.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventTypesTest {

  enum Direction {
    INCREASE,
    DECREASE
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Measure.Count.class, name = "count"),
    @JsonSubTypes.Type(value = Measure.PerRegion.class, name = "perRegion")
  })
  sealed interface Measure {
    record Count(int target, String unit) implements Measure {}

    record PerRegion(Map<String, Integer> targets) implements Measure {}
  }

  record Line(String text, @Nullable LocalDate due) {}

  record PledgeStated(
      String title,
      List<Line> lines,
      Measure measure,
      BigDecimal share,
      long big,
      double ratio,
      boolean open,
      Direction direction,
      Instant stated,
      Map<String, String> notes) {}

  private static final EventTypes TYPES =
      EventTypes.builder("Pledge")
          .event("PledgeStated", 2, PledgeStated.class)
          .upcaster("PledgeStated", 1, EventTypesTest::splitTitle)
          .build();

  /** Revision 1 had one text and no notes. */
  private static Document splitTitle(Document data) {
    String[] text = data.getString("text").split(": ", -1);
    data.remove("text");
    return data.append("title", text[0])
        .append("lines", List.of(new Document("text", text[1]).append("due", null)))
        .append("notes", new Document());
  }

  private static final PledgeStated STATED =
      new PledgeStated(
          "Ten in each region",
          List.of(new Line("first", LocalDate.of(2014, 12, 31)), new Line("second", null)),
          new Measure.PerRegion(Map.of("SA", 10)),
          new BigDecimal("12.50"),
          1L << 40,
          0.1,
          true,
          Direction.INCREASE,
          Instant.parse("2014-02-03T10:11:12.345678Z"),
          Map.of("dotted.key", "a", "$dollar", "b"));

  @Test
  void anEventComesBackFromTheStoreAsItWas() {
    MongoDatabase database = TestStore.freshDatabase();
    CommitStore store = TestStore.storeOn(database);

    store.append(Pledge.commit("s", 0, "r", List.of(TYPES.write(STATED))));

    StoredEvent stored = store.load("s", 0).getFirst().events().getFirst();
    assertThat(TYPES.read(stored)).isEqualTo(STATED);
  }

  @Test
  void dataIsPlainBsonThatNamesNoClass() {
    Document data = TYPES.write(STATED).data();

    assertThat(data)
        .containsEntry("stated", "2014-02-03T10:11:12.345678Z")
        .containsEntry("big", 1L << 40)
        .containsEntry("share", new Decimal128(new BigDecimal("12.50")))
        .containsEntry(
            "measure", new Document("type", "perRegion").append("targets", new Document("SA", 10)));
    assertThat(data.toJson()).doesNotContain("kept");
  }

  @Test
  void everyRevisionEverStoredIsRead() throws IOException {
    assertThat(TYPES.read(golden("PledgeStated.1", 1)))
        .isEqualTo(TYPES.read(golden("PledgeStated.2", 2)));
  }

  @Test
  void whatIsWrittenNowIsTheGoldenFileOfTheNewestRevision() throws IOException {
    StoredEvent golden = golden("PledgeStated.2", 2);

    assertThat(TYPES.write(TYPES.read(golden)).data()).isEqualTo(golden.data());
  }

  @Test
  void whatIsNotKnownIsNeverPassedOver() throws IOException {
    Document data = golden("PledgeStated.2", 2).data();

    assertThatThrownBy(() -> read("PledgeBroken", 1, data))
        .isInstanceOf(UnknownEventException.class)
        .hasMessageContaining("PledgeBroken");
    assertThatThrownBy(() -> read("PledgeStated", 3, data))
        .isInstanceOf(UnknownEventException.class)
        .hasMessageContaining("newer");
    assertThatThrownBy(() -> read("PledgeStated", 0, data))
        .isInstanceOf(UnknownEventException.class);
    assertThatThrownBy(() -> read("PledgeStated", 2, new Document(data).append("extra", 1)))
        .isInstanceOf(UnknownEventException.class)
        .hasMessageContaining("extra");
    Document without = new Document(data);
    without.remove("title");
    assertThatThrownBy(() -> read("PledgeStated", 2, without))
        .isInstanceOf(UnknownEventException.class)
        .hasMessageContaining("title");
    assertThatThrownBy(() -> TYPES.write(new Line("no event", null)))
        .isInstanceOf(UnknownEventException.class);
  }

  @Test
  void aRegistryWithAHoleIsNotBuilt() {
    assertThatThrownBy(() -> EventTypes.builder("K").event("A", 2, Line.class).build())
        .hasMessageContaining("no upcaster for A 1");
    assertThatThrownBy(
            () ->
                EventTypes.builder("K").event("A", 1, Line.class).upcaster("A", 1, d -> d).build())
        .hasMessageContaining("upcasters of no event");
    assertThatThrownBy(
            () ->
                EventTypes.builder("K").event("A", 1, Line.class).event("B", 1, Line.class).build())
        .hasMessageContaining("two names");
    assertThatThrownBy(() -> EventTypes.union(List.of(TYPES, TYPES)))
        .hasMessageContaining("two events are called PledgeStated");
  }

  private static void read(String name, int rev, Document data) {
    TYPES.read(new StoredEvent("id", name, rev, data));
  }

  private static StoredEvent golden(String file, int rev) throws IOException {
    String path = "/golden/" + file + ".json";
    try (InputStream in = EventTypesTest.class.getResourceAsStream(path)) {
      String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new StoredEvent("id", "PledgeStated", rev, Document.parse(json));
    }
  }
}
