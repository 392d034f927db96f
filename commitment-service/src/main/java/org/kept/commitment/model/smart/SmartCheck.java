package org.kept.commitment.model.smart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.events.Text;
import org.kept.commitment.events.Text.Translation;
import org.kept.commitment.events.Wording;
import org.kept.commitment.events.Wording.Deliverable;
import org.kept.commitment.model.smart.Assessment.OfDeliverable;

/** Whether a commitment is specific, measurable, achievable, relevant and time-bound, and why. */
public final class SmartCheck {

  private final @Nullable Text goal;
  private final Tongue otherwise;
  private final Map<Tongue, Goal> goals = new EnumMap<>(Tongue.class);

  private SmartCheck(@Nullable Text goal, Tongue otherwise) {
    this.goal = goal;
    this.otherwise = otherwise;
  }

  /**
   * Checks a wording, complete or not.
   *
   * @param goal of the campaign; null if it is not known
   * @param otherwise the language to read a text as that is in none of the three
   */
  public static Assessment check(Wording wording, @Nullable Text goal, Tongue otherwise) {
    return new SmartCheck(goal, otherwise).check(wording);
  }

  private Assessment check(Wording wording) {
    LocalDate start = wording.period() == null ? null : wording.period().from();
    Known commitment = new Known();
    read(commitment, "title", wording.title(), start);
    read(commitment, "what", wording.what(), start);
    read(commitment, "why", wording.why(), start);
    commitment.span(wording.period(), "period");
    commitment.partners(wording.partners(), "partners");
    commitment.tags(wording.tags(), "tags");

    List<OfDeliverable> deliverables = new ArrayList<>();
    for (int i = 0; i < wording.deliverables().size(); i++) {
      Deliverable deliverable = wording.deliverables().get(i);
      Known known = known(deliverable, "deliverables[%d]".formatted(i), start);
      known.share(commitment);
      deliverables.add(
          new OfDeliverable(deliverable.key(), new Judgement(known).verdicts(), known.proposals()));
    }
    List<Verdict> own = new Judgement(commitment).verdicts();
    return new Assessment(
        deliverables.isEmpty() ? own : ofAll(own, deliverables),
        commitment.proposals(),
        deliverables);
  }

  private Known known(Deliverable deliverable, String field, @Nullable LocalDate start) {
    Wording.Span window = deliverable.window();
    Known known = new Known();
    read(
        known,
        field + ".title",
        deliverable.title(),
        window == null || window.from() == null ? start : window.from());
    known.measure(deliverable.measure(), field + ".measure");
    known.span(window, field + ".window");
    known.partners(deliverable.partners(), field + ".partners");
    known.tags(deliverable.tags(), field + ".tags");
    return known;
  }

  private void read(Known known, String field, @Nullable Text text, @Nullable LocalDate start) {
    if (text != null) {
      Tongue tongue = tongue(text);
      known.text(
          PhraseReader.read(
              field, Words.of(in(text, tongue)), tongue.lexicon(), goal(tongue), start));
    }
  }

  /** The language of the original, which its author weighed; of a translation if it is not read. */
  private Tongue tongue(Text text) {
    return Tongue.of(text.language())
        .or(
            () ->
                text.translations().stream()
                    .flatMap(it -> Tongue.of(it.language()).stream())
                    .findFirst())
        .orElse(otherwise);
  }

  private Goal goal(Tongue tongue) {
    return goals.computeIfAbsent(
        tongue, it -> new Goal(goal == null ? null : in(goal, it), it.lexicon()));
  }

  private static String in(Text text, Tongue tongue) {
    Optional<Tongue> original = Tongue.of(text.language());
    return original.isPresent() && original.get() == tongue
        ? text.text()
        : text.translations().stream()
            .filter(it -> Tongue.of(it.language()).filter(tongue::equals).isPresent())
            .map(Translation::text)
            .findFirst()
            .orElse(text.text());
  }

  /** A commitment with deliverables is what all of them are. */
  private static List<Verdict> ofAll(List<Verdict> own, List<OfDeliverable> deliverables) {
    return own.stream()
        .map(
            verdict -> {
              List<String> lacking =
                  deliverables.stream()
                      .filter(it -> !it.meets(verdict.criterion()))
                      .map(OfDeliverable::key)
                      .toList();
              return new Verdict(
                  verdict.criterion(),
                  lacking.isEmpty(),
                  verdict.found(),
                  List.of(),
                  verdict.vague(),
                  lacking);
            })
        .toList();
  }
}
