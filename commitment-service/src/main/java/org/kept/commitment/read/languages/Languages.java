package org.kept.commitment.read.languages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kept.contracts.values.Text;
import org.kept.contracts.values.Translation;
import org.kept.servicekit.problem.ProblemException;
import org.springframework.http.HttpHeaders;

/**
 * The languages a reader can read, the best first: {@code ?language=fr}, otherwise what {@code
 * Accept-Language} says. A text that is in none of them is shown as it was written.
 */
public record Languages(List<Locale.LanguageRange> ranges) {

  /** Longer headers come from no reader. */
  private static final int LONGEST_HEADER = 500;

  public Languages {
    ranges = List.copyOf(ranges);
  }

  /**
   * What a request asks for.
   *
   * @param language a tag such as {@code fr} or {@code pt-BR}; null to go by the header
   * @throws ProblemException if the parameter is no language tag
   */
  public static Languages of(HttpServletRequest request, @Nullable String language) {
    if (language != null) {
      try {
        return new Languages(Locale.LanguageRange.parse(language));
      } catch (IllegalArgumentException e) {
        throw ProblemException.notOneOf("language", List.of("en", "fr", "pt-BR"));
      }
    }
    String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    if (header == null || header.length() > LONGEST_HEADER) {
      return new Languages(List.of());
    }
    try {
      return new Languages(Locale.LanguageRange.parse(header));
    } catch (IllegalArgumentException e) {
      return new Languages(List.of()); // A header that a proxy mangled is no reader's fault.
    }
  }

  /** The text for this reader. */
  public Shown show(Text text) {
    List<Locale> written = new ArrayList<>();
    written.add(Locale.forLanguageTag(text.language()));
    text.translations().forEach(it -> written.add(Locale.forLanguageTag(it.language())));
    Locale best = ranges.isEmpty() ? null : best(written);
    if (best == null || best.equals(written.getFirst())) {
      return new Shown(text.text(), text.language(), "original");
    }
    Translation translation = text.translations().get(written.indexOf(best) - 1);
    return new Shown(translation.text(), translation.language(), translation.by());
  }

  /** A reader of Canadian French can read French, and a reader of French what is Canadian. */
  private @Nullable Locale best(List<Locale> written) {
    for (Locale.LanguageRange range : ranges) {
      if (range.getWeight() == 0 || range.getRange().equals("*")) {
        continue;
      }
      Locale found = Locale.lookup(List.of(range), written);
      if (found == null) {
        String language = range.getRange().split("-", 2)[0];
        found =
            written.stream()
                .filter(it -> it.getLanguage().equals(language))
                .findFirst()
                .orElse(null);
      }
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
