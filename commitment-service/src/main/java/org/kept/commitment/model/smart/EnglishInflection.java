package org.kept.commitment.model.smart;

import java.util.Set;
import java.util.TreeSet;

/** English verbs and nouns by rule; the exceptions that matter are in the tables. */
final class EnglishInflection implements Inflection {

  private static final String VOWELS = "aeiou";

  @Override
  public Set<String> verbForms(String verb) {
    String stem = verb.endsWith("e") ? verb.substring(0, verb.length() - 1) : verb;
    Set<String> forms = new TreeSet<>(Set.of(verb, verb + "s", participle(verb), stem + "ing"));
    if (endsInHiss(verb)) {
      forms.add(verb + "es");
    }
    if (endsInConsonantY(verb)) {
      forms.add(verb.substring(0, verb.length() - 1) + "ies");
    }
    if (isShort(verb)) {
      forms.add(verb + verb.charAt(verb.length() - 1) + "ing");
    }
    return forms;
  }

  @Override
  public String participle(String verb) {
    if (verb.endsWith("e")) {
      return verb + "d";
    }
    if (endsInConsonantY(verb)) {
      return verb.substring(0, verb.length() - 1) + "ied";
    }
    return isShort(verb) ? verb + verb.charAt(verb.length() - 1) + "ed" : verb + "ed";
  }

  /** Of one syllable that ends in one vowel and one consonant: map, mapped. */
  private static boolean isShort(String verb) {
    int length = verb.length();
    return length >= 3
        && verb.chars().filter(it -> VOWELS.indexOf(it) >= 0).count() == 1
        && VOWELS.indexOf(verb.charAt(length - 2)) >= 0
        && (VOWELS + "wxy").indexOf(verb.charAt(length - 1)) < 0;
  }

  @Override
  public String singular(String plural) {
    if (plural.endsWith("ies") && plural.length() > 4) {
      return plural.substring(0, plural.length() - 3) + "y";
    }
    if (plural.endsWith("es") && endsInHiss(plural.substring(0, plural.length() - 2))) {
      return plural.substring(0, plural.length() - 2);
    }
    boolean isPlural = plural.endsWith("s") && !plural.endsWith("ss");
    return isPlural ? plural.substring(0, plural.length() - 1) : plural;
  }

  @Override
  public String plural(String singular) {
    if (endsInConsonantY(singular)) {
      return singular.substring(0, singular.length() - 1) + "ies";
    }
    return singular + (endsInHiss(singular) ? "es" : "s");
  }

  private static boolean endsInHiss(String word) {
    return word.endsWith("s")
        || word.endsWith("x")
        || word.endsWith("z")
        || word.endsWith("ch")
        || word.endsWith("sh");
  }

  private static boolean endsInConsonantY(String word) {
    return word.length() > 2
        && word.endsWith("y")
        && VOWELS.indexOf(word.charAt(word.length() - 2)) < 0;
  }

  @Override
  public boolean headIsLast() {
    return true;
  }

  @Override
  public char decimalSign() {
    return '.';
  }
}
