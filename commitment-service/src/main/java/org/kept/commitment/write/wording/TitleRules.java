package org.kept.commitment.write.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.events.Text;
import org.kept.commitment.events.Text.Translation;
import org.kept.commitment.write.WordingRefusal;
import org.kept.commitment.write.WordingRefusal.TitleLength;
import org.kept.commitment.write.WordingRefusal.TitleMissing;
import org.kept.commitment.write.WordingRefusal.TitleNotPlain;

/** A title is one plain line that fits a page, a mail subject and a list. */
public final class TitleRules {

  /** In characters as Unicode counts them (code points), of the original. */
  static final int MIN_LENGTH = 10;

  static final int MAX_LENGTH = 120;

  /**
   * Line breaks and other controls, marks that turn the direction of writing (they can make a title
   * read as another), and markup.
   */
  private static final Pattern NOT_PLAIN =
      Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]|</?[A-Za-z!][^>]*>");

  private TitleRules() {}

  static List<WordingRefusal> check(@Nullable Text title) {
    if (title == null) {
      return List.of(new TitleMissing());
    }
    List<WordingRefusal> refusals = new ArrayList<>();
    int length = title.text().codePointCount(0, title.text().length());
    if (length < MIN_LENGTH || length > MAX_LENGTH) {
      refusals.add(new TitleLength(length, MIN_LENGTH, MAX_LENGTH));
    }
    Stream<String> inAllLanguages =
        Stream.concat(
            Stream.of(title.text()), title.translations().stream().map(Translation::text));
    if (!inAllLanguages.allMatch(TitleRules::isPlain)) {
      refusals.add(new TitleNotPlain());
    }
    return refusals;
  }

  /** Whether these words can stand as a title in some language. */
  public static boolean isPlain(String text) {
    return !NOT_PLAIN.matcher(text).find();
  }
}
