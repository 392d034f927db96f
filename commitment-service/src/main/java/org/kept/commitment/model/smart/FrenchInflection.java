package org.kept.commitment.model.smart;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** French verbs and nouns by rule; the exceptions that matter are in the tables. */
final class FrenchInflection implements Inflection {

  private static final List<String> FIRST =
      List.of("er", "e", "es", "ons", "ent", "era", "erons", "eront", "erai", "ant", "é", "ée");
  private static final List<String> SECOND =
      List.of("ir", "it", "issons", "issent", "ira", "irons", "iront", "irai", "issant", "i");
  private static final List<String> THIRD =
      List.of("re", "ons", "ent", "ra", "rons", "ront", "rai", "ant", "u");

  @Override
  public Set<String> verbForms(String verb) {
    String stem = verb.substring(0, verb.length() - 2);
    Set<String> forms = new TreeSet<>(Set.of(verb));
    List<String> endings = verb.endsWith("er") ? FIRST : verb.endsWith("ir") ? SECOND : THIRD;
    endings.forEach(ending -> forms.add(stem + ending));
    if (verb.endsWith("ger")) {
      forms.add(stem + "eons");
    }
    if (verb.endsWith("cer")) {
      forms.add(stem.substring(0, stem.length() - 1) + "çons");
    }
    return forms;
  }

  @Override
  public String participle(String verb) {
    String stem = verb.substring(0, verb.length() - 2);
    return stem + (verb.endsWith("er") ? "é" : verb.endsWith("ir") ? "i" : "u");
  }

  @Override
  public String singular(String plural) {
    if (plural.endsWith("eaux")) {
      return plural.substring(0, plural.length() - 1);
    }
    if (plural.endsWith("aux")) {
      return plural.substring(0, plural.length() - 3) + "al";
    }
    boolean isPlural = plural.endsWith("s") && !plural.endsWith("ss");
    return isPlural ? plural.substring(0, plural.length() - 1) : plural;
  }

  @Override
  public String plural(String singular) {
    if (singular.endsWith("eau")) {
      return singular + "x";
    }
    if (singular.endsWith("al")) {
      return singular.substring(0, singular.length() - 1) + "ux";
    }
    boolean unchanging = singular.endsWith("s") || singular.endsWith("x");
    return unchanging ? singular : singular + "s";
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
