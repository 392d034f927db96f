package org.kept.commitment.model.smart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.model.smart.Deliveries.Delivery;
import org.kept.commitment.model.smart.Figure.Kind;

/** Reads a text once: what it names, what it promises and where it stays vague. */
public final class PhraseReader {

  /** As many findings of a kind as an answer shows; a reader needs no more to be sure. */
  private static final int MOST = 8;

  private final String field;
  private final Words words;
  private final Lexicon lexicon;
  private final Goal goal;
  private final BitSet dated = new BitSet();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Vague> vague = new ArrayList<>();
  private final Map<Ingredient, Integer> told = new EnumMap<>(Ingredient.class);

  private int vagueUntil;

  private PhraseReader(String field, Words words, Lexicon lexicon, Goal goal) {
    this.field = field;
    this.words = words;
    this.lexicon = lexicon;
    this.goal = goal;
  }

  /**
   * Reads a text; any text can be read, most of them to nothing.
   *
   * @param field name of the field that it is in
   * @param goal of the campaign, in the same language
   * @param start day that "within 18 months" is counted from; null if it is not known
   */
  public static Reading read(
      String field, String text, Tongue tongue, @Nullable String goal, @Nullable LocalDate start) {
    Lexicon lexicon = tongue.lexicon();
    return read(field, Words.of(text), lexicon, new Goal(goal, lexicon), start);
  }

  static Reading read(
      String field, Words words, Lexicon lexicon, Goal goal, @Nullable LocalDate start) {
    return new PhraseReader(field, words, lexicon, goal).read(start);
  }

  private Reading read(@Nullable LocalDate start) {
    Numbers numbers = new Numbers(words, lexicon);
    List<Window> windows = new Windows(words, lexicon, numbers).find();
    windows.forEach(it -> dated.set(it.first(), it.next()));
    Window window = Window.whole(windows, start);
    BitSet taken = new Labels(words, lexicon).find();
    taken.or(dated);
    for (int i = 0; i < words.size(); i++) {
      taken.set(i, lexicon.in(Table.PER_REGION).skip(words, i));
    }
    List<Figure> figures = inTheirRegions(new Figures(words, lexicon, numbers, taken).find());
    boolean counts = figures.stream().anyMatch(it -> it.isTarget() && it.kind() != Kind.MONEY);
    // Money is what something is done with, unless nothing else is promised.
    List<Figure> promised =
        figures.stream()
            .filter(it -> it.isTarget() && (it.kind() != Kind.MONEY || !counts))
            .toList();
    List<Delivery> deliveries = new Deliveries(words, lexicon, dated).find();

    figures.forEach(this::find);
    deliveries.forEach(it -> found(Ingredient.DELIVERY, it.first(), it.next()));
    if (window != null) {
      found(Ingredient.DATES, window.first(), window.next());
    }
    told.clear();
    lookAround(figures);
    return new Reading(
        findings,
        vague,
        promised,
        new Proposals(words, lexicon).of(promised, deliveries, window),
        window,
        window == null ? null : words.quote(window.first(), window.next()));
  }

  /** "In each region" is about the number before it, or else about the one behind it. */
  private List<Figure> inTheirRegions(List<Figure> figures) {
    List<Figure> placed = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      Figure figure = figures.get(i);
      int before = i == 0 ? 0 : figures.get(i - 1).next();
      int after = i + 1 == figures.size() ? words.size() : figures.get(i + 1).first();
      boolean each =
          isPerRegion(figure.first(), after) || isPerRegionAhead(before, figure.first(), i == 0);
      Kind kind = each && figure.kind() == Kind.COUNT ? Kind.COUNT_PER_REGION : figure.kind();
      boolean isGoal = figure.kind() == Kind.COUNT && goal.isOf(words, figure);
      placed.add(figure.as(isGoal ? Kind.CAMPAIGN_GOAL : kind));
    }
    return placed;
  }

  private boolean isPerRegion(int from, int to) {
    for (int i = from; i < to && !words.endsSentence(i); i++) {
      if (lexicon.in(Table.PER_REGION).has(words, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the sentence of a number begins with its place, and no other number is between. */
  private boolean isPerRegionAhead(int from, int number, boolean isFirst) {
    boolean own = isFirst;
    boolean ahead = false;
    for (int i = from; i < number; i++) {
      boolean end = words.endsSentence(i);
      own |= end;
      ahead = !end && (ahead || (own && lexicon.in(Table.PER_REGION).has(words, i)));
    }
    return ahead;
  }

  private void find(Figure figure) {
    switch (figure.kind()) {
      case COUNT, COUNT_PER_REGION, PERCENTAGE, CHANGE -> {
        found(Ingredient.NUMBER, figure.first(), figure.next());
        if (figure.unit() != null || figure.share() != null) {
          found(Ingredient.UNIT, figure.first(), figure.next());
        }
      }
      case MONEY -> {
        found(Ingredient.NUMBER, figure.first(), figure.next());
        found(Ingredient.UNIT, figure.first(), figure.next());
        found(Ingredient.RESOURCE, figure.first(), figure.next());
      }
      case BASELINE -> found(Ingredient.BASELINE, figure.first(), figure.next());
      case PLACES -> found(Ingredient.WHERE, figure.first(), figure.next());
      case CAMPAIGN_GOAL -> found(Ingredient.GOAL, figure.first(), figure.next());
    }
    if (figure.from() != null) {
      found(Ingredient.BASELINE, figure.first(), figure.next());
    }
  }

  private void lookAround(List<Figure> figures) {
    Names names = new Names(words, lexicon, dated);
    Verbs verbs = new Verbs(words, lexicon, figures);
    BitSet counted = new BitSet();
    figures.forEach(it -> counted.set(it.first(), it.next()));
    for (int i = 0; i < words.size(); i++) {
      found(Ingredient.WHO, i, names.who(i));
      found(Ingredient.WHERE, i, names.where(i));
      found(Ingredient.PARTNER, i, names.partner(i));
      found(Ingredient.STANDARD, i, names.standard(i));
      found(Ingredient.BASELINE, i, names.baseline(i));
      found(Ingredient.RESOURCE, i, lexicon.in(Table.RESOURCE).skip(words, i));
      found(Ingredient.WHAT, i, verbs.plain(i));
      if (goal.names(words, lexicon, i)) {
        found(Ingredient.GOAL, i, i + 1);
      }
      vague(Ingredient.WHAT, i, verbs.vague(i));
      if (!counted.get(i) && !dated.get(i)) {
        vague(Ingredient.NUMBER, i, lexicon.in(Table.VAGUE_NUMBER).skip(words, i));
        vague(Ingredient.DATES, i, lexicon.in(Table.VAGUE_DATE).skip(words, i));
      }
    }
  }

  /** Each word names an ingredient once: "each region" is a place, its "region" no other. */
  private void found(Ingredient ingredient, int from, int to) {
    if (to > from && from >= told.getOrDefault(ingredient, 0) && isRoom(ingredient)) {
      told.put(ingredient, to);
      findings.add(new Finding(ingredient, field, words.quote(from, to)));
    }
  }

  private boolean isRoom(Ingredient ingredient) {
    return findings.stream().filter(it -> it.ingredient() == ingredient).limit(MOST).count() < MOST;
  }

  private void vague(Ingredient spoils, int from, int to) {
    boolean inside = !vague.isEmpty() && from > 0 && words.at(from).from() < vagueUntil;
    if (to > from && !inside && vague.size() < MOST) {
      vagueUntil = words.at(to - 1).to();
      vague.add(new Vague(spoils, field, words.quote(from, to)));
    }
  }
}
