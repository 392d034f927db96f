package org.kept.commitment.model.smart;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The words of a language that the check knows, by table.
 *
 * <p>A table is a line {@code NAME: phrase | phrase=meaning}; a line that begins with {@code +}
 * goes on with the table above. A verb that ends in {@code ~} stands for its usual forms.
 */
final class Lexicon {

  private final Map<Table, Phrases> tables = new EnumMap<>(Table.class);
  private final Inflection inflection;

  Lexicon(Inflection inflection, Locale locale, String source) {
    this.inflection = inflection;
    Phrases table = new Phrases();
    for (String line : source.strip().lines().map(String::strip).toList()) {
      String phrases = line;
      if (!line.startsWith("+")) {
        List<String> parts = List.of(line.split(":", 2));
        table = tables.computeIfAbsent(Table.valueOf(parts.getFirst()), it -> new Phrases());
        phrases = parts.getLast();
      } else {
        phrases = line.substring(1);
      }
      for (String entry : phrases.split("\\|", -1)) {
        add(table, entry.strip());
      }
    }
    for (String country : Locale.getISOCountries()) {
      in(Table.PLACE).add(Locale.of("", country).getDisplayCountry(locale), country);
    }
  }

  private void add(Phrases table, String entry) {
    List<String> parts = List.of(entry.split("=", 2));
    String phrase = parts.getFirst();
    if (phrase.endsWith("~")) {
      String verb = phrase.substring(0, phrase.length() - 1);
      String meaning = parts.size() == 2 ? parts.getLast() : inflection.participle(verb);
      inflection.verbForms(verb).forEach(form -> table.add(form, meaning));
    } else {
      table.add(phrase, parts.getLast());
    }
  }

  Phrases in(Table table) {
    return Objects.requireNonNull(tables.get(table), table::name);
  }

  Inflection inflection() {
    return inflection;
  }
}
