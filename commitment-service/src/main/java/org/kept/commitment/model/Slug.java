package org.kept.commitment.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A readable name for an address: lower-case ASCII letters, digits and single hyphens, {@value
 * #MIN} to {@value #MAX} of them, and never what reads as an id. It stays for good.
 */
public record Slug(String value) {

  public static final int MIN = 2;
  public static final int MAX = 60;

  private static final Pattern WORDS = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /** The slug that reads exactly so; empty if none does. */
  public static Optional<Slug> of(String value) {
    boolean fits =
        value.length() >= MIN
            && value.length() <= MAX
            && WORDS.matcher(value).matches()
            && !ID.matcher(value).matches();
    return fits ? Optional.of(new Slug(value)) : Optional.empty();
  }

  /** A slug made from a name; empty if the name has too few letters and digits for one. */
  public static Optional<Slug> from(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-");
    return of(trimmed(plain, MAX));
  }

  /** The same with a number behind it, for when it is taken: {@code sptf-2}. */
  public Slug numbered(int number) {
    return marked(Integer.toString(number));
  }

  /** The same with letters and digits behind it: {@code sptf-7f3a09c2}. */
  public Slug marked(String mark) {
    String end = "-" + mark;
    return new Slug(trimmed(value, MAX - end.length()) + end);
  }

  private static String trimmed(String words, int max) {
    String start = words.startsWith("-") ? words.substring(1) : words;
    String cut = start.length() > max ? start.substring(0, max) : start;
    return cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
  }
}
