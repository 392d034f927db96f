package org.kept.servicekit.problem;

import java.text.NumberFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sentences by key and language; {@code {name}} stands for a value. */
final class Sentences {

  /** Languages there are sentences in; the first is for everyone else. */
  static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.of("es"));

  private static final Pattern VALUE = Pattern.compile("\\{(\\w+)}");
  private static final ResourceBundle.Control ROOT_IS_ENGLISH =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final List<String> basenames;
  private final Map<Locale, List<ResourceBundle>> bundles = new ConcurrentHashMap<>();

  Sentences(List<String> basenames) {
    this.basenames = basenames;
  }

  /** The sentence as it is written, with its value names. */
  Optional<String> find(String key, Locale language) {
    return bundles(language).stream()
        .filter(bundle -> bundle.containsKey(key))
        .map(bundle -> bundle.getString(key))
        .findFirst();
  }

  /** The sentence with its values; nothing if there is none. */
  Optional<String> say(String key, Map<String, Object> values, Locale language) {
    return find(key, language)
        .map(
            sentence ->
                VALUE
                    .matcher(sentence)
                    .replaceAll(
                        found ->
                            Matcher.quoteReplacement(
                                named(found.group(1), values.get(found.group(1)), language))));
  }

  /** A value that is a word of ours is said in the reader's: {@code value.state.closed}. */
  private String named(String name, @Nullable Object value, Locale language) {
    return (value instanceof String word
            ? find("value." + name + "." + word, language)
            : Optional.<String>empty())
        .orElseGet(() -> say(value, "{" + name + "}", language));
  }

  private static String say(@Nullable Object value, String otherwise, Locale language) {
    return switch (value) {
      case null -> otherwise;
      case Number number -> NumberFormat.getInstance(language).format(number);
      case Collection<?> several ->
          several.stream()
              .map(one -> say(one, otherwise, language))
              .collect(Collectors.joining(", "));
      default -> value.toString();
    };
  }

  private List<ResourceBundle> bundles(Locale language) {
    return bundles.computeIfAbsent(
        language,
        asked ->
            basenames.stream()
                .map(basename -> ResourceBundle.getBundle(basename, asked, ROOT_IS_ENGLISH))
                .toList());
  }
}
