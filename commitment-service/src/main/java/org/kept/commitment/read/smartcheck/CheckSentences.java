package org.kept.commitment.read.smartcheck;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences of the check, in a reader's language. */
final class CheckSentences {

  static final String BUNDLE = "messages/smart-check";

  private static final Pattern VALUE = Pattern.compile("\\{(\\w+)}");
  private static final ResourceBundle.Control ROOT_IS_ENGLISH =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Locale language;
  private final ResourceBundle sentences;

  CheckSentences(Locale language) {
    this.language = language;
    this.sentences = ResourceBundle.getBundle(BUNDLE, language, ROOT_IS_ENGLISH);
  }

  String say(String key, Map<String, Object> values) {
    return VALUE
        .matcher(sentences.getString(key))
        .replaceAll(
            value ->
                Matcher.quoteReplacement(
                    say(Objects.requireNonNull(values.get(value.group(1)), value::group))));
  }

  private String say(Object value) {
    return value instanceof Number number
        ? NumberFormat.getInstance(language).format(number)
        : value.toString();
  }
}
