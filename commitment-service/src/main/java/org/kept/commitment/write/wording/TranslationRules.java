package org.kept.commitment.write.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kept.commitment.events.Text;
import org.kept.commitment.events.Text.Translation;
import org.kept.commitment.events.Wording;
import org.kept.commitment.model.TextField;
import org.kept.commitment.write.TranslationRefusal;
import org.kept.commitment.write.TranslationRefusal.HumanBefore;
import org.kept.commitment.write.TranslationRefusal.NoTranslation;
import org.kept.commitment.write.TranslationRefusal.TooManyTranslations;

/**
 * What becomes of translations, whoever sends others: a machine never takes the place of a person,
 * and a text that is public has so many at most.
 *
 * <p>An amendment says the whole wording, but whoever writes one has read an earlier state of it.
 * So a translation that is not sent stays, unless it is named as removed or its original is another
 * now: it would translate what nobody says any more. How it read before is in the history.
 */
public final class TranslationRules {

  public static final int MAX_TRANSLATIONS = 20;

  /**
   * A translation that shall go.
   *
   * @param field as {@link TextField} reads it
   */
  public record Removed(String field, String language) {}

  private TranslationRules() {}

  /** Why a translation does not take the place of one that may be there; {@code field} is where. */
  public static Optional<TranslationRefusal> replacing(Text before, Translation it, String field) {
    return it.by().equals("machine")
            && into(before, it.language()).filter(TranslationRules::byPerson).isPresent()
        ? Optional.of(new HumanBefore(field, it.language()))
        : Optional.empty();
  }

  /** The languages in which another text puts a machine in the place of a person. */
  public static List<String> takenFromPeople(Text before, Text asked) {
    return sameOriginal(before, asked)
        ? asked.translations().stream()
            .filter(it -> replacing(before, it, "").isPresent())
            .map(Translation::language)
            .toList()
        : List.of();
  }

  /** Why the translations of a draft are not written over so. */
  public static List<TranslationRefusal> ofDraft(Wording before, Wording asked) {
    List<TranslationRefusal> refusals = new ArrayList<>();
    for (TextField field : TextField.all(asked)) {
      Text sent = field.in(asked).orElseThrow();
      field
          .in(before)
          .map(it -> takenFromPeople(it, sent))
          .orElse(List.of())
          .forEach(it -> refusals.add(new HumanBefore(field.path() + ".translations", it)));
    }
    return refusals;
  }

  /** Why a text has too many translations, if it has. */
  public static Optional<TranslationRefusal> number(Text after, String field) {
    return after.translations().size() > MAX_TRANSLATIONS
        ? Optional.of(new TooManyTranslations(field, MAX_TRANSLATIONS))
        : Optional.empty();
  }

  /** Why the translations sent with an amendment, and those it removes, cannot be taken. */
  public static List<TranslationRefusal> ofAmendment(
      Wording before, Wording asked, List<Removed> removed) {
    List<TranslationRefusal> refusals = new ArrayList<>(ofDraft(before, asked));
    Wording after = carried(before, asked, removed);
    for (TextField field : TextField.all(asked)) {
      String path = field.path() + ".translations";
      field.in(after).flatMap(it -> number(it, path)).ifPresent(refusals::add);
    }
    for (int i = 0; i < removed.size(); i++) {
      Removed it = removed.get(i);
      if (TextField.read(it.field())
          .flatMap(field -> field.in(before))
          .flatMap(text -> into(text, it.language()))
          .isEmpty()) {
        refusals.add(
            new NoTranslation("removedTranslations[%d]".formatted(i), it.field(), it.language()));
      }
    }
    return refusals;
  }

  /** The wording of an amendment with all translations that stay, in the order they were in. */
  public static Wording carried(Wording before, Wording asked, List<Removed> removed) {
    Wording whole = asked;
    for (TextField field : TextField.all(asked)) {
      Text sent = field.in(asked).orElseThrow();
      List<Translation> all =
          field
              .in(before)
              .filter(it -> sameOriginal(it, sent))
              .map(it -> together(it.translations(), sent.translations()))
              .orElse(sent.translations());
      List<Translation> staying =
          all.stream()
              .filter(it -> !removed.contains(new Removed(field.path(), it.language())))
              .toList();
      whole = field.put(whole, new Text(sent.language(), sent.text(), staying));
    }
    return whole;
  }

  private static List<Translation> together(List<Translation> kept, List<Translation> sent) {
    List<Translation> rest = new ArrayList<>(sent);
    List<Translation> all = new ArrayList<>();
    for (Translation it : kept) {
      Optional<Translation> again =
          rest.stream().filter(other -> other.language().equals(it.language())).findFirst();
      again.ifPresent(rest::remove);
      all.add(again.orElse(it));
    }
    all.addAll(rest);
    return all;
  }

  private static boolean sameOriginal(Text one, Text other) {
    return one.language().equals(other.language()) && one.text().equals(other.text());
  }

  private static Optional<Translation> into(Text text, String language) {
    return text.translations().stream().filter(it -> it.language().equals(language)).findFirst();
  }

  private static boolean byPerson(Translation it) {
    return it.by().equals("human");
  }
}
