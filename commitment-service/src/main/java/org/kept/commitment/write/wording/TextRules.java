package org.kept.commitment.write.wording;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.events.Text;
import org.kept.commitment.events.Text.Translation;
import org.kept.commitment.events.Wording;
import org.kept.commitment.write.WordingRefusal;
import org.kept.commitment.write.WordingRefusal.LanguageTwice;

/** A text says a thing once in each language. */
public final class TextRules {

  private TextRules() {}

  static List<WordingRefusal> check(Wording wording) {
    List<WordingRefusal> refusals = new ArrayList<>();
    check(wording.title(), "title", refusals);
    check(wording.why(), "why", refusals);
    check(wording.what(), "what", refusals);
    for (int i = 0; i < wording.deliverables().size(); i++) {
      Text title = wording.deliverables().get(i).title();
      check(title, "deliverables[%d].title".formatted(i), refusals);
    }
    return refusals;
  }

  private static void check(@Nullable Text text, String field, List<WordingRefusal> refusals) {
    if (text != null) {
      twice(text)
          .ifPresent(
              language -> refusals.add(new LanguageTwice(field + ".translations", language)));
    }
  }

  /** The language in which a text is there more than once, its original included. */
  public static Optional<String> twice(Text text) {
    Set<String> languages = new HashSet<>(Set.of(text.language()));
    return text.translations().stream()
        .map(Translation::language)
        .filter(language -> !languages.add(language))
        .findFirst();
  }
}
