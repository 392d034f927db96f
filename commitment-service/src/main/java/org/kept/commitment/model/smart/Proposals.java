package org.kept.commitment.model.smart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.events.Wording;
import org.kept.commitment.events.Wording.Measure;
import org.kept.commitment.events.Wording.RegionMinimum;
import org.kept.commitment.model.MeasureKind;
import org.kept.commitment.model.smart.Deliveries.Delivery;

/** Makes measures of what was read. */
final class Proposals {

  /** As many as an author can choose from. */
  private static final int MOST = 5;

  static final BigDecimal ALL = BigDecimal.valueOf(100);

  private record Placed(int at, Proposal proposal) {}

  private final Words words;
  private final Lexicon lexicon;

  Proposals(Words words, Lexicon lexicon) {
    this.words = words;
    this.lexicon = lexicon;
  }

  List<Proposal> of(List<Figure> figures, List<Delivery> deliveries, @Nullable Window window) {
    Wording.Span span =
        window == null || window.to() == null ? null : new Wording.Span(window.from(), window.to());
    List<Placed> all = new ArrayList<>();
    for (Figure figure : figures) {
      Measure measure = measure(figure);
      if (measure != null) {
        all.add(
            new Placed(
                figure.first(),
                new Proposal(measure, span, words.quote(figure.first(), figure.next()))));
      }
    }
    for (Delivery delivery : deliveries) {
      all.add(
          new Placed(
              delivery.first(),
              new Proposal(
                  delivery(delivery.stages()),
                  span,
                  words.quote(delivery.first(), delivery.next()))));
    }
    return all.stream()
        .sorted(Comparator.comparingInt(Placed::at))
        .limit(MOST)
        .map(Placed::proposal)
        .toList();
  }

  private @Nullable Measure measure(Figure figure) {
    if (figure.amount().signum() <= 0) {
      return null;
    }
    return switch (figure.kind()) {
      case COUNT, MONEY -> figure.unit() == null ? null : count(figure);
      case COUNT_PER_REGION -> figure.unit() == null ? null : perRegion(figure);
      case PERCENTAGE -> figure.amount().compareTo(ALL) > 0 ? null : percentage(figure);
      // So much more than what is not said; nor does a number of places measure what is done there.
      case CHANGE, BASELINE, PLACES, CAMPAIGN_GOAL -> null;
    };
  }

  private static Measure count(Figure it) {
    return new Measure(
        MeasureKind.COUNT.word(),
        List.of(),
        it.unit(),
        it.amount(),
        it.from(),
        List.of(),
        null,
        null,
        null);
  }

  private static Measure perRegion(Figure it) {
    return new Measure(
        MeasureKind.COUNT_PER_REGION.word(),
        List.of(),
        it.unit(),
        null,
        null,
        List.of(new RegionMinimum(RegionMinimum.EVERY_OTHER, it.amount())),
        null,
        null,
        null);
  }

  private Measure percentage(Figure it) {
    return new Measure(
        MeasureKind.PERCENTAGE.word(),
        List.of(),
        null,
        it.amount(),
        it.from(),
        List.of(),
        it.share(),
        it.unit(),
        isDecrease(it) ? "decrease" : "increase");
  }

  private boolean isDecrease(Figure it) {
    if (it.from() != null) {
      return it.from().compareTo(it.amount()) > 0;
    }
    int near = Math.max(0, it.first() - Words.NEAR);
    for (int i = it.first() - 1; i >= near && !words.endsSentence(i); i--) {
      Phrases.Match growth = lexicon.in(Table.GROWTH).at(words, i);
      if (growth != null) {
        return growth.meaning().equals("decrease");
      }
    }
    return false;
  }

  private static Measure delivery(List<String> stages) {
    return new Measure(
        MeasureKind.DELIVERY.word(), stages, null, null, null, List.of(), null, null, null);
  }
}
