package org.kept.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

  @ParameterizedTest
  @ValueSource(strings = {"fr", "es"})
  void every_sentence_is_there_with_the_same_arguments(String language) {
    Properties english = messages("en");
    Properties other = messages(language);

    assertThat(other.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      if (!key.equals("figure.stages")) {
        assertThat(arguments(other.getProperty(key)))
            .as(language + " " + key)
            .isEqualTo(arguments(english.getProperty(key)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "es"})
  void every_sentence_can_be_formatted_and_keeps_its_apostrophes(String language) {
    Properties messages = messages(language);
    for (String key : messages.stringPropertyNames()) {
      String sentence = messages.getProperty(key);
      assertThat(sentence).as(key).isNotBlank().doesNotContain("'");
      for (int n : new int[] {0, 1, 2, 2000}) {
        String said =
            new MessageFormat(sentence, Locale.forLanguageTag(language))
                .format(new Object[] {n, n, n, n});
        assertThat(said).as(key).isNotBlank().doesNotContain("{");
      }
    }
  }

  @Test
  void the_numbers_of_french_stages_agree() {
    var stages = new MessageFormat(messages("fr").getProperty("figure.stages"), Locale.FRENCH);

    assertThat(stages.format(new Object[] {"0", "5", 0, 5})).isEqualTo("0 étape sur 5 accomplie");
    assertThat(stages.format(new Object[] {"1", "5", 1, 5})).isEqualTo("1 étape sur 5 accomplie");
    assertThat(stages.format(new Object[] {"2", "5", 2, 5})).isEqualTo("2 étapes sur 5 accomplies");
  }

  @Test
  void no_sentence_is_kept_that_nothing_says() throws IOException {
    String sources = sources("src/main/java", ".java") + sources("src/main/resources", ".html");
    for (String key : messages("en").stringPropertyNames()) {
      String family = key.replaceAll("\\.[^.]*$", ".");
      assertThat(
              Stream.of("#{" + key + "}", "#{" + key + "(", '"' + key + '"', '"' + family + '"')
                      .anyMatch(sources::contains)
                  || key.startsWith("error."))
          .as(key)
          .isTrue();
    }
  }

  private static String sources(String folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files
          .filter(f -> f.toString().endsWith(ending))
          .map(MessagesTest::read)
          .collect(Collectors.joining());
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TreeSet<String> arguments(String sentence) {
    return ARGUMENT
        .matcher(sentence)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties messages(String language) {
    Properties messages = new Properties();
    try (InputStream file =
        MessagesTest.class.getResourceAsStream("/portal/messages_" + language + ".properties")) {
      messages.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return messages;
  }
}
