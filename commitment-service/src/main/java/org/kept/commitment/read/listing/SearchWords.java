package org.kept.commitment.read.listing;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words of texts as a search compares them: without case and accents. A word longer than
 * {@value #LONGEST} characters is known by its beginning.
 */
final class SearchWords {

  /** Of one commitment; what comes first counts, so a title is always found. */
  static final int MOST = 400;

  /** Of one search; more say nothing new. */
  static final int MOST_ASKED = 8;

  static final int LONGEST = 32;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private SearchWords() {}

  /** As written in the titles of a list, so that its order has no regard to case and accents. */
  static String fold(String text) {
    return MARKS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT)
        .strip();
  }

  /** Each word once, at most {@link #MOST}. */
  static Set<String> of(List<String> texts) {
    return texts.stream()
        .flatMap(text -> BETWEEN.splitAsStream(fold(text)))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, Math.min(LONGEST, word.length())))
        .distinct()
        .limit(MOST)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** What a reader searches for; the longest words first, which are the rarest. */
  static List<String> asked(@Nullable String search) {
    return search == null
        ? List.of()
        : of(List.of(search)).stream()
            .sorted((a, b) -> Integer.compare(b.length(), a.length()))
            .limit(MOST_ASKED)
            .toList();
  }
}
