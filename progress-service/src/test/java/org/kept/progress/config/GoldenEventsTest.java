package org.kept.progress.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kept.eventstore.EventTypes;
import org.kept.eventstore.StoredEvent;
import org.kept.progress.events.MilestoneEvent;
import org.kept.testkit.Golden;

/** What was ever stored of a milestone can be read for ever. */
class GoldenEventsTest {

  private static final EventTypes TYPES = MilestoneEventTypes.all();
  private static final JsonWriterSettings EXTENDED =
      JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

  @ParameterizedTest
  @MethodSource("org.kept.progress.config.GoldenEvents#events")
  void aStoredEventKeepsItsShape(MilestoneEvent event) {
    StoredEvent stored = TYPES.write("e-1", event);
    Golden.files()
        .assertMatches(stored.name() + "-" + stored.rev(), stored.data().toJson(EXTENDED));
  }

  @ParameterizedTest
  @MethodSource("org.kept.progress.config.GoldenEvents#events")
  void whatIsInTheGoldenFilesIsStillRead(MilestoneEvent event) throws Exception {
    String name = event.getClass().getSimpleName();
    Path file = Path.of("src", "test", "resources", "golden", name + "-1.json");
    Document data = Document.parse(Files.readString(file));
    assertThat(TYPES.read(new StoredEvent("e-1", name, 1, data))).isEqualTo(event);
  }

  @Test
  void everyEventHasAGoldenFile() {
    assertThat(GoldenEvents.events().stream().<Class<?>>map(Object::getClass))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.asList(MilestoneEvent.class.getPermittedSubclasses()));
  }
}
