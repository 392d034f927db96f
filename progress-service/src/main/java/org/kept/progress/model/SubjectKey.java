package org.kept.progress.model;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/** A subject's name folded so that two spellings of one thing are equal. */
public record SubjectKey(String value) {

  private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B\\u2060\\uFEFF]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  /** Folded by Unicode NFKC, then case, then spaces. */
  public static SubjectKey of(String subject) {
    String compatible = Normalizer.normalize(subject, Form.NFKC);
    // Up, then down: "Straße" and "STRASSE" meet, which lower case alone does not do.
    String caseless = compatible.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    String visible = INVISIBLE.matcher(caseless).replaceAll("");
    String spaced = SPACES.matcher(visible).replaceAll(" ").strip();
    return new SubjectKey(Normalizer.normalize(spaced, Form.NFKC));
  }
}
