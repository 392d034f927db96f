package org.kept.commitment.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.json.JsonWriterSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kept.commitment.Samples;
import org.kept.commitment.events.CampaignEvent;
import org.kept.commitment.events.CommitmentEvent;
import org.kept.commitment.events.OrganizationEvent;
import org.kept.commitment.write.CampaignAggregate;
import org.kept.commitment.write.CommitmentAggregate;
import org.kept.commitment.write.OrganizationAggregate;
import org.kept.contracts.ContractJson;
import org.kept.contracts.ContractTypes;
import org.kept.eventstore.EventTypes;
import org.kept.eventstore.StoredEvent;
import org.kept.testkit.Golden;

/**
 * Every event that can be stored, as it lies in the store and as it is published: what once was
 * written must be readable for ever, and mean the same to others.
 */
class GoldenEventsTest {

  private static final EventTypes TYPES =
      EventTypes.union(
          List.of(
              CampaignAggregate.EVENTS, OrganizationAggregate.EVENTS, CommitmentAggregate.EVENTS));

  private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

  private static final JsonWriterSettings READABLE =
      JsonWriterSettings.builder().indent(true).build();

  static List<Record> samples() {
    return Samples.all();
  }

  @Test
  void thereIsASampleOfEachEvent() {
    Stream<Class<?>> all =
        Stream.of(CampaignEvent.class, OrganizationEvent.class, CommitmentEvent.class)
            .flatMap(type -> Arrays.stream(type.getPermittedSubclasses()));

    assertThat(samples().stream().<Class<?>>map(Object::getClass))
        .containsExactlyInAnyOrderElementsOf(all.toList());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void whatIsStoredIsTheGoldenFile(Record event) {
    StoredEvent stored = TYPES.write(event);

    Golden.in(FOLDER.resolve("stored")).assertMatches(file(stored), stored.data().toJson(READABLE));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theGoldenFileOfItsRevisionIsReadAsTheEvent(Record event) throws IOException {
    StoredEvent stored = TYPES.write(event);
    Path golden = FOLDER.resolve("stored").resolve(file(stored) + ".json");

    Object read =
        TYPES.read(
            new StoredEvent(
                "id", stored.name(), stored.rev(), Document.parse(Files.readString(golden))));

    assertThat(read).isEqualTo(event);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void whatIsPublishedIsTheGoldenFileAndReadByItsContract(Record event) {
    Object contract = CommitmentContracts.contract(event);
    String json = ContractJson.MAPPER.writeValueAsString(contract);
    String type = ContractTypes.typeOf(contract);

    Golden.in(FOLDER.resolve("published")).assertMatches(type, json);
    assertThat((Object) ContractJson.MAPPER.readValue(json, contract.getClass()))
        .isEqualTo(contract);
    assertThat(type).isEqualTo(expectedType(TYPES.write(event).name()));
  }

  /** The same words in the store and on the topic. */
  private static String expectedType(String name) {
    String[] words = name.split("(?<=[a-z])(?=[A-Z])", 2);
    String what = words[1].replaceAll("(?<=[a-z])(?=[A-Z])", "-");
    return "org.kept.%s.%s.v1".formatted(words[0], what).toLowerCase(Locale.ROOT);
  }

  private static String file(StoredEvent stored) {
    return "%s.%d".formatted(stored.name(), stored.rev());
  }
}
