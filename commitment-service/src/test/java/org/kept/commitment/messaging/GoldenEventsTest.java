package org.kept.commitment.messaging;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.json.JsonWriterSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kept.commitment.Given;
import org.kept.commitment.Samples;
import org.kept.commitment.events.CampaignEvent;
import org.kept.commitment.events.CommitmentEvent;
import org.kept.commitment.events.OrganizationEvent;
import org.kept.commitment.events.Wording;
import org.kept.commitment.events.Wording.Partner;
import org.kept.commitment.model.Commitment;
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

  static Stream<Path> olderRevisions() throws IOException {
    Set<String> newest =
        samples().stream().map(TYPES::write).map(it -> file(it) + ".json").collect(toSet());
    try (Stream<Path> files = Files.list(FOLDER.resolve("stored"))) {
      return files.filter(it -> !newest.contains(it.getFileName().toString())).toList().stream();
    }
  }

  @Test
  void someEventsHaveAnOlderRevision() throws IOException {
    assertThat(olderRevisions())
        .extracting(it -> it.getFileName().toString())
        .containsExactlyInAnyOrder(
            "CommitmentDrafted.1.json",
            "CommitmentDraftEdited.1.json",
            "CommitmentPublished.1.json",
            "CommitmentAmended.1.json",
            "OrganizationMemberJoined.1.json");
  }

  /**
   * Nothing of it is lost, and what is new in it says that there was nothing. New are the members
   * of partners, and the drafted one had none.
   */
  @ParameterizedTest
  @MethodSource("olderRevisions")
  void anOlderRevisionIsReadAsWhatItSaid(Path file) throws IOException {
    Document before = Document.parse(Files.readString(file));

    Document now = TYPES.write(stored(file)).data();

    assertThat(withoutWhatIsNew(now)).isEqualTo(before);
    assertThat(now.equals(before)).isEqualTo(file.endsWith("CommitmentDrafted.1.json"));
  }

  @Test
  void aStreamOfRevision1LeadsToTheSameState() throws IOException {
    Commitment state = new Commitment.NotDrafted();
    for (String name :
        List.of(
            "CommitmentDrafted.1",
            "CommitmentDraftEdited.1",
            "CommitmentSubmitted.1",
            "CommitmentPublished.1",
            "CommitmentAmended.1")) {
      Path file = FOLDER.resolve("stored").resolve(name + ".json");
      state = Commitment.evolve(state, (CommitmentEvent) stored(file));
    }

    Wording wording = ((Commitment.Published) state).particulars().wording();
    assertThat(wording.partners())
        .containsExactly(
            new Partner(Given.CERISE, null, List.of()),
            new Partner(null, "Responsible Inclusive Finance Working Group", List.of()));
    assertThat(wording.deliverables()).isEqualTo(Samples.WHOLE.deliverables());
    assertThat(wording.title()).isEqualTo(Samples.WHOLE.title());
  }

  private static Object stored(Path file) throws IOException {
    String[] name = file.getFileName().toString().split("\\.", -1);
    Document data = Document.parse(Files.readString(file));
    return TYPES.read(new StoredEvent("id", name[0], Integer.parseInt(name[1]), data));
  }

  private static Document withoutWhatIsNew(Document document) {
    Document without = new Document();
    document.forEach(
        (field, value) -> {
          if (!field.equals("members") && !field.equals("invitationId")) {
            without.put(field, value instanceof Document it ? withoutWhatIsNew(it) : list(value));
          }
        });
    return without;
  }

  private static Object list(Object value) {
    return value instanceof List<?> items
        ? items.stream()
            .map(it -> it instanceof Document document ? withoutWhatIsNew(document) : it)
            .toList()
        : value;
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
