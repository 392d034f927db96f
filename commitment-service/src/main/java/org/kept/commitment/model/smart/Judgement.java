package org.kept.commitment.model.smart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.kept.commitment.model.smart.Missing.Reason;

/** Says of each criterion what is missing from what is known. */
final class Judgement {

  private final Known known;

  Judgement(Known known) {
    this.known = known;
  }

  List<Verdict> verdicts() {
    return Arrays.stream(Criterion.values()).map(this::verdict).toList();
  }

  private Verdict verdict(Criterion criterion) {
    List<Missing> missing =
        switch (criterion) {
          case SPECIFIC -> specific();
          case MEASURABLE -> measurable();
          case ACHIEVABLE -> achievable();
          case RELEVANT -> relevant();
          case TIME_BOUND -> timeBound();
        };
    return new Verdict(
        criterion,
        missing.isEmpty(),
        known.found(criterion),
        missing,
        known.vague(criterion),
        List.of());
  }

  private List<Missing> specific() {
    List<Missing> missing = new ArrayList<>();
    if (!known.names(Ingredient.WHO)) {
      missing.add(plain(Ingredient.WHO, Reason.WHO));
    }
    if (!known.names(Ingredient.WHAT)) {
      missing.add(vague(Ingredient.WHAT, Reason.WHAT_VAGUE, Reason.WHAT));
    }
    if (!known.names(Ingredient.WHERE)) {
      missing.add(plain(Ingredient.WHERE, Reason.WHERE));
    }
    return missing;
  }

  /** One number that can be counted toward is enough; of others the first is told about. */
  private List<Missing> measurable() {
    if (known.isDelivery()) {
      return List.of();
    }
    if (known.targets().isEmpty()) {
      return List.of(vague(Ingredient.NUMBER, Reason.NUMBER_VAGUE, Reason.NUMBER));
    }
    List<Optional<Missing>> lacks = known.targets().stream().map(Judgement::lack).toList();
    return lacks.stream().anyMatch(Optional::isEmpty)
        ? List.of()
        : lacks.getFirst().stream().toList();
  }

  private static Optional<Missing> lack(Figure target) {
    boolean nothing = target.unit() == null && target.share() == null;
    return switch (target.kind()) {
      case COUNT, COUNT_PER_REGION, MONEY ->
          nothing ? number(Reason.UNIT, target) : Optional.empty();
      case PERCENTAGE ->
          target.amount().compareTo(Proposals.ALL) > 0
              ? number(Reason.SHARE_ABOVE_ALL, target)
              : nothing ? number(Reason.SHARE_OF_WHAT, target) : Optional.empty();
      case CHANGE -> number(Reason.CHANGE_FROM_WHAT, target);
      case BASELINE, PLACES, CAMPAIGN_GOAL -> Optional.empty();
    };
  }

  private List<Missing> achievable() {
    return known.names(Ingredient.BASELINE, Ingredient.PARTNER, Ingredient.RESOURCE)
        ? List.of()
        : List.of(plain(Ingredient.BASELINE, Reason.MEANS));
  }

  private List<Missing> relevant() {
    return known.names(Ingredient.GOAL, Ingredient.STANDARD)
        ? List.of()
        : List.of(plain(Ingredient.GOAL, Reason.TIE));
  }

  private List<Missing> timeBound() {
    if (known.isDated()) {
      return List.of();
    }
    for (Reading reading : known.readings()) {
      Window window = reading.window();
      if (window != null) {
        String phrase = Objects.requireNonNull(reading.windowQuote()).words();
        return List.of(
            window.lasts() == null
                ? plain(Ingredient.DATES, Reason.DATES_END)
                : new Missing(Ingredient.DATES, Reason.DATES_START, Map.of("phrase", phrase)));
      }
    }
    return List.of(vague(Ingredient.DATES, Reason.DATES_VAGUE, Reason.DATES));
  }

  private static Missing plain(Ingredient ingredient, Reason reason) {
    return new Missing(ingredient, reason, Map.of());
  }

  /** Names the vague words that stand where the ingredient should, if there are any. */
  private Missing vague(Ingredient ingredient, Reason vague, Reason otherwise) {
    return known
        .vague(ingredient)
        .map(words -> new Missing(ingredient, vague, Map.of("phrase", words)))
        .orElseGet(() -> plain(ingredient, otherwise));
  }

  private static Optional<Missing> number(Reason reason, Figure target) {
    return Optional.of(new Missing(Ingredient.UNIT, reason, Map.of("number", target.amount())));
  }
}
