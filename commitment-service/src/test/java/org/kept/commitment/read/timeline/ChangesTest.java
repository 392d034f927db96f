package org.kept.commitment.read.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.kept.commitment.read.Json;
import org.kept.commitment.read.Told;
import org.kept.commitment.read.timeline.Change.Mark;
import org.kept.contracts.commitments.CommitmentsEvent;
import org.kept.contracts.values.CommitmentContent;

/** What changed is told by field, by word, and in a sentence. */
class ChangesTest {

  private static Document saying(CommitmentContent content) {
    Document document = new Document("state", "published");
    Json.put(document, "content", content);
    return document;
  }

  private static List<Change> between(CommitmentContent before, CommitmentContent after) {
    return Changes.between(Fields.of(saying(before), Map.of()), Fields.of(saying(after), Map.of()));
  }

  @Test
  void whatIsTheSameIsNoChange() {
    CommitmentContent content = Told.content("Help", Told.count("Hold webinars", "21"), "learn");

    assertThat(between(content, content)).isEmpty();
  }

  @Test
  void aTargetChangesFromWhatToWhat() {
    List<Change> changes =
        between(
            Told.content("Help", Told.perRegion("Visit", Map.of("LAC", 10, "SA", 10))),
            Told.content("Help", Told.perRegion("Visit", Map.of("LAC", 12, "SA", 10))));

    assertThat(changes)
        .containsExactly(
            new Change("deliverables[D1].measure.minimumPerRegion.LAC", "10", "12", null));
    assertThat(new Phrases(Locale.ENGLISH).change(changes.getFirst()))
        .isEqualTo("D1: the target in LAC changed from 10 to 12");
    assertThat(new Phrases(Locale.FRENCH).change(changes.getFirst()))
        .isEqualTo("D1\u202f: la cible en LAC\u202f: 12 au lieu de 10");
    assertThat(new Phrases(Locale.of("es")).change(changes.getFirst()))
        .isEqualTo("D1: la meta en LAC: 12 en vez de 10");
  }

  @Test
  void runningTextIsMarkedWordByWord() {
    List<Change> changes =
        between(
            Told.content("Help poor families grow", Told.count("Hold", "2")),
            Told.content("Help many poor families", Told.count("Hold", "2")));

    assertThat(changes).extracting(Change::path).containsExactly("title", "title@fr");
    assertThat(changes.getFirst().marks())
        .containsExactly(
            new Mark("kept", "Help "),
            new Mark("added", "many "),
            new Mark("kept", "poor "),
            new Mark("removed", "families grow"),
            new Mark("added", "families"));
    assertThat(new Phrases(Locale.ENGLISH).change(changes.get(1)))
        .isEqualTo("the title in French was reworded");
  }

  @Test
  void theMarksMakeUpBothTexts() {
    String before = "In 2014, with CERISE,  help at least 10 MFIs\nfrom each region.";
    String after = "In 2015 help 12 MFIs\nfrom each of the regions, with CERISE.";

    List<Mark> marks = Changes.marks(before, after);

    assertThat(String.join("", texts(marks, "added"))).isEqualTo(before);
    assertThat(String.join("", texts(marks, "removed"))).isEqualTo(after);
  }

  private static List<String> texts(List<Mark> marks, String without) {
    return marks.stream().filter(it -> !it.kind().equals(without)).map(Mark::text).toList();
  }

  @Test
  void tagsAndMeasuresAreChangesToo() {
    assertThat(
            between(
                Told.content("Help", Told.count("Hold", "2"), "learn"),
                Told.content("Help", Told.perRegion("Hold", Map.of("SA", 1)))))
        .extracting(Change::path)
        .contains(
            "tags",
            "deliverables[D1].measure.kind",
            "deliverables[D1].measure.target",
            "deliverables[D1].measure.minimumPerRegion.SA",
            "deliverables[D1].tags");
  }

  @Test
  void everyFieldHasANameInEveryLanguage() {
    Map<String, ?> fields =
        Fields.of(
            saying(Told.content("Help", Told.perRegion("Visit", Map.of("LAC", 10)), "a")),
            Map.of());
    for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH, Locale.of("es"))) {
      Phrases phrases = new Phrases(language);
      fields
          .keySet()
          .forEach(
              path ->
                  assertThat(phrases.change(new Change(path, "a", "b", null)))
                      .as(path)
                      .doesNotContain("measure.", "period.", "{"));
    }
  }

  @Test
  void everythingThatHappensHasASentenceInEveryLanguage() {
    Set<String> happens =
        Stream.of(CommitmentsEvent.class.getPermittedSubclasses())
            .map(Class::getSimpleName)
            .filter(name -> name.startsWith("Commitment"))
            .map(name -> name.substring("Commitment".length()))
            .map(name -> name.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT))
            .flatMap(
                word ->
                    word.equals("closed")
                        ? Stream.of("kept", "partly-kept", "not-kept").map(it -> "closed." + it)
                        : Stream.of(word))
            .collect(Collectors.toSet());
    for (String language : List.of("", "_fr", "_es")) {
      assertThat(
              ResourceBundle.getBundle("messages/commitment-history" + language, Locale.ROOT)
                  .keySet())
          .as(language)
          .containsAll(happens);
    }
  }
}
