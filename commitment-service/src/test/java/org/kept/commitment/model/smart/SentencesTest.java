package org.kept.commitment.model.smart;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.kept.commitment.events.Text;
import org.kept.commitment.events.Wording;
import org.kept.commitment.events.Wording.Measure;
import org.kept.commitment.events.Wording.Unit;

/** Sentences as commitments have them are read as a person would read them. */
class SentencesTest {

  private static final Map<String, String> GOALS =
      Map.of(
          "en", "Help 100 million families lift themselves out of extreme poverty.",
          "fr", "Aider 100 millions de familles à sortir de l’extrême pauvreté.",
          "es", "Ayudar a 100 millones de familias a salir de la pobreza extrema.");

  @ParameterizedTest(name = "{0}: {2}")
  @CsvFileSource(resources = "/smart-check/sentences.csv", delimiter = '|')
  void aSentenceIsReadAsAPersonWouldReadIt(
      String language,
      @Nullable LocalDate start,
      String text,
      @Nullable String proposals,
      @Nullable String found,
      @Nullable String missing,
      @Nullable String vague) {
    Wording wording =
        new Wording(
            Text.of(language, text),
            null,
            null,
            start == null ? null : new Wording.Span(start, null),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            false);

    Assessment read = SmartCheck.check(wording, Text.of(language, GOALS.get(language)), Tongue.EN);

    assertThat(read.proposals().stream().map(SentencesTest::told).collect(joining("; ")))
        .as("measures offered")
        .isEqualTo(proposals == null ? "" : proposals);
    assertThat(words(read, verdict -> verdict.found().stream().map(f -> f.ingredient().word())))
        .as("what is found")
        .isEqualTo(found == null ? "" : found);
    assertThat(words(read, verdict -> verdict.missing().stream().map(m -> m.reason().code())))
        .as("what is missing")
        .isEqualTo(missing == null ? "" : missing);
    assertThat(
            read.verdicts().stream()
                .flatMap(it -> it.vague().stream())
                .map(it -> it.quote().words())
                .collect(joining(", ")))
        .as("what stays vague")
        .isEqualTo(vague == null ? "" : vague);
    assertThat(read.verdicts())
        .allSatisfy(it -> assertThat(it.met()).isEqualTo(it.missing().isEmpty()));
  }

  private interface Telling {
    Stream<String> of(Verdict verdict);
  }

  private static String words(Assessment read, Telling telling) {
    return read.verdicts().stream().flatMap(telling::of).distinct().collect(joining(" "));
  }

  private static String told(Proposal proposal) {
    Measure measure = proposal.measure();
    String before = measure.baseline() == null ? "" : measure.baseline().toPlainString() + "->";
    String kind =
        switch (measure.kind()) {
          case "delivery" -> "delivery " + String.join(",", measure.stages());
          case "count" -> "count " + before + plain(measure) + " " + told(measure.unit());
          case "count-per-region" ->
              "per-region "
                  + measure.minimumPerRegion().getFirst().minimum().toPlainString()
                  + " "
                  + told(measure.unit());
          default ->
              "%s %s%s%% %s of %s"
                  .formatted(
                      measure.direction(),
                      before,
                      plain(measure),
                      told(measure.numerator()),
                      told(measure.denominator()));
        };
    Wording.Span window = proposal.window();
    return window == null
        ? kind
        : kind + " " + (window.from() == null ? "" : window.from()) + ".." + window.to();
  }

  private static String plain(Measure measure) {
    return measure.target() == null ? "?" : measure.target().toPlainString();
  }

  private static String told(@Nullable Unit unit) {
    return unit == null ? "?" : unit.one() + "/" + unit.many();
  }
}
