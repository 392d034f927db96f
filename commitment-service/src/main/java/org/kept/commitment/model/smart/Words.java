package org.kept.commitment.model.smart;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.kept.commitment.model.smart.Word.Kind;

/** A text as its words, in order. Reading before or after it finds {@link Word#NONE}. */
final class Words {

  /** Longer than any word of any language; a run that goes on is cut here. */
  private static final int LONGEST = 64;

  /** So far apart words of a sentence still belong together; bounds what is read for each. */
  static final int NEAR = 14;

  private static final Pattern MARKS = Pattern.compile("\\p{Mn}");

  private final String text;
  private final List<Word> words;

  /** For tests, which count how often a list is looked at. */
  Words(String text, List<Word> words) {
    this.text = text;
    this.words = words;
  }

  static Words of(String text) {
    return new Words(text, split(text));
  }

  Word at(int index) {
    return index < 0 || index >= words.size() ? Word.NONE : words.get(index);
  }

  int size() {
    return words.size();
  }

  /** The part of the text that these words are, {@code to} not among them. */
  Quote quote(int from, int to) {
    int begin = words.get(from).from();
    int end = words.get(to - 1).to();
    return new Quote(text.substring(begin, end), begin, end);
  }

  /** Whether a phrase begins among these words; only the last {@value #NEAR} are looked at. */
  boolean haveBefore(Phrases phrases, int from, int to) {
    for (int i = Math.max(from, to - NEAR); i < to; i++) {
      if (phrases.has(this, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a sentence ends with this word. */
  boolean endsSentence(int index) {
    Word word = at(index);
    return switch (word.kind()) {
      case EDGE -> true;
      case SIGN ->
          switch (word.text()) {
            case "!", "?", ";" -> true;
            // Not the point in 1.5 or example.org.
            case "." -> !at(index + 1).joined();
            default -> false;
          };
      case LETTERS, DIGITS, MIXED -> false;
    };
  }

  static List<Word> split(String text) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    int end = -1;
    while (at < text.length()) {
      int from = at;
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      if (Character.isLetterOrDigit(point)) {
        at = endOfRun(text, at, from);
        words.add(word(text.substring(from, at), from, at, from == end));
        end = at;
      } else if (point == '\n' || point == '\r') {
        words.add(new Word("\n", "\n", from, at, Kind.EDGE, false));
      } else if (point == '\'' || point == '’') {
        // What an apostrophe parts are two words next to each other: d'ici, bank's.
        end = end == from ? at : end;
      } else if (!isGap(point)) {
        String sign = isDash(point) ? "-" : text.substring(from, at);
        words.add(new Word(sign, sign, from, at, Kind.SIGN, from == end));
        end = at;
      }
    }
    return words;
  }

  private static int endOfRun(String text, int start, int from) {
    int at = start;
    while (at < text.length() && at - from < LONGEST) {
      int point = text.codePointAt(at);
      boolean mark = Character.getType(point) == Character.NON_SPACING_MARK;
      if (!Character.isLetterOrDigit(point) && !mark) {
        break;
      }
      at += Character.charCount(point);
    }
    return at;
  }

  private static Word word(String run, int from, int to, boolean joined) {
    boolean digits = run.chars().anyMatch(it -> it >= '0' && it <= '9');
    boolean others = run.chars().anyMatch(it -> it < '0' || it > '9');
    Kind kind = !digits ? Kind.LETTERS : others ? Kind.MIXED : Kind.DIGITS;
    return new Word(run, key(run), from, to, kind, joined);
  }

  private static String key(String run) {
    String apart = Normalizer.normalize(run, Normalizer.Form.NFD);
    return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private static boolean isGap(int point) {
    return Character.isWhitespace(point)
        || Character.isSpaceChar(point)
        || Character.isISOControl(point);
  }

  private static boolean isDash(int point) {
    return Character.getType(point) == Character.DASH_PUNCTUATION || point == '\u2212';
  }
}
