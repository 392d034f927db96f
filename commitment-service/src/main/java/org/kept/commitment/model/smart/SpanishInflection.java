package org.kept.commitment.model.smart;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Spanish verbs and nouns by rule; the exceptions that matter are in the tables. */
final class SpanishInflection implements Inflection {

  private static final List<String> FIRST = List.of("a", "amos", "an", "ando", "ado", "ada");
  private static final List<String> SECOND = List.of("e", "emos", "en", "iendo", "ido", "ida");
  private static final List<String> THIRD = List.of("e", "imos", "en", "iendo", "ido", "ida");
  private static final List<String> FUTURE = List.of("", "á", "emos", "án", "é");

  /** Ends of plurals whose singular is more than one letter shorter, the longest first. */
  private static final List<Map.Entry<String, String>> LONG_PLURALS =
      List.of(
          Map.entry("ciones", "ción"),
          Map.entry("siones", "sión"),
          Map.entry("dades", "dad"),
          Map.entry("ares", "ar"),
          Map.entry("eres", "er"),
          Map.entry("ores", "or"),
          Map.entry("ales", "al"),
          Map.entry("eles", "el"),
          Map.entry("iles", "il"),
          Map.entry("enes", "en"),
          Map.entry("ises", "ís"),
          Map.entry("íses", "ís"),
          Map.entry("ones", "ón"),
          Map.entry("ces", "z"));

  @Override
  public Set<String> verbForms(String verb) {
    String stem = verb.substring(0, verb.length() - 2);
    Set<String> forms = new TreeSet<>();
    List<String> endings = verb.endsWith("ar") ? FIRST : verb.endsWith("er") ? SECOND : THIRD;
    endings.forEach(ending -> forms.add(stem + ending));
    FUTURE.forEach(ending -> forms.add(verb + ending));
    return forms;
  }

  @Override
  public String participle(String verb) {
    return verb.substring(0, verb.length() - 2) + (verb.endsWith("ar") ? "ado" : "ido");
  }

  @Override
  public String singular(String plural) {
    for (Map.Entry<String, String> ending : LONG_PLURALS) {
      if (plural.endsWith(ending.getKey())) {
        return plural.substring(0, plural.length() - ending.getKey().length()) + ending.getValue();
      }
    }
    return plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural;
  }

  @Override
  public String plural(String singular) {
    if (singular.endsWith("ión")) {
      return singular.substring(0, singular.length() - 2) + "ones";
    }
    if (singular.endsWith("z")) {
      return singular.substring(0, singular.length() - 1) + "ces";
    }
    boolean endsInVowel = "aeiouáéó".indexOf(singular.charAt(singular.length() - 1)) >= 0;
    return endsInVowel ? singular + "s" : singular.endsWith("s") ? singular : singular + "es";
  }

  @Override
  public boolean headIsLast() {
    return false;
  }

  @Override
  public char decimalSign() {
    return ',';
  }
}
