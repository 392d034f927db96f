package org.kept.notification.letter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.kept.notification.letter.Letter.Bar;
import org.kept.notification.model.digest.Figures;

/** Figures as rows with a bar; the number always stands beside it. */
record Bars(Words words) {

  private static final int WHOLE = 10;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** One row for each region, stage, or for the whole, whichever the measure is about. */
  List<Bar> of(Figures figures) {
    return switch (figures.kind()) {
      case COUNT_PER_REGION ->
          figures.regions().stream().filter(r -> r.target() != null).map(this::region).toList();
      case DELIVERY -> figures.stages().stream().map(this::stage).toList();
      case COUNT, PERCENTAGE ->
          List.of(
              new Bar("", "", number(figures), tenths(figures.percent(), HUNDRED), met(figures)));
    };
  }

  /** One row for a deliverable as a whole. */
  Bar row(Figures figures) {
    return new Bar(
        figures.key() + "  " + figures.title(),
        "",
        words.percent(figures.percent()),
        tenths(figures.percent(), HUNDRED),
        met(figures));
  }

  private Bar region(Figures.Region region) {
    BigDecimal target = region.target() == null ? BigDecimal.ONE : region.target();
    return new Bar(
        region.name(),
        region.code(),
        words.number(region.counted()) + "/" + words.number(target),
        tenths(region.counted(), target),
        region.met() ? words.say("figures.met") : "");
  }

  private Bar stage(Figures.Stage stage) {
    return new Bar(
        words.stage(stage.name()),
        "",
        "",
        stage.done() ? WHOLE : 0,
        stage.done() ? words.say("figures.done") : "");
  }

  private String number(Figures figures) {
    return figures.kind() == Figures.Kind.PERCENTAGE
        ? words.percent(figures.counted()) + " / " + words.percent(figures.target())
        : words.number(figures.counted()) + "/" + words.number(figures.target());
  }

  private String met(Figures figures) {
    return figures.percent().compareTo(HUNDRED) >= 0 ? words.say("figures.met") : "";
  }

  /** Something is never shown as nothing, and not quite everything never as everything. */
  private static int tenths(BigDecimal counted, BigDecimal target) {
    if (counted.signum() <= 0) {
      return 0;
    }
    if (counted.compareTo(target) >= 0) {
      return WHOLE;
    }
    int tenths = counted.multiply(BigDecimal.TEN).divide(target, RoundingMode.DOWN).intValue();
    return Math.clamp(tenths, 1, WHOLE - 1);
  }
}
