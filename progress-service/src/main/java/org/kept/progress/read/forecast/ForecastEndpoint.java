package org.kept.progress.read.forecast;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kept.progress.model.CommitmentDefinition;
import org.kept.progress.model.DeliverableDefinition;
import org.kept.progress.model.counting.Figures;
import org.kept.progress.model.counting.Forecast;
import org.kept.progress.model.counting.Fraction;
import org.kept.progress.model.counting.Status;
import org.kept.progress.model.counting.Tally;
import org.kept.progress.read.asked.Asked;
import org.kept.progress.read.counts.Counts;
import org.kept.progress.read.counts.Horizon;
import org.kept.progress.read.counts.Summary;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /commitments/{id or slug}/forecast}. */
@RestController
@Tag(name = "Progress")
final class ForecastEndpoint {

  private final Asked asked;
  private final Counts counts;

  ForecastEndpoint(Asked asked, Counts counts) {
    this.asked = asked;
    this.counts = counts;
  }

  @GetMapping("/commitments/{commitment}/forecast")
  @Operation(
      summary = "How each deliverable's status was reckoned, and where its speed so far leads",
      description =
          "The speed is that from the beginning of the window to the day. The day is today, or the"
              + " day of asOf or through if that is earlier.")
  ForecastView forecast(
      @PathVariable String commitment,
      @RequestParam(required = false) @Nullable LocalDate through,
      @Parameter(description = "a day, or a moment in UTC") @RequestParam(required = false)
          @Nullable String asOf,
      @RequestParam(required = false) @Nullable String milestone,
      @RequestParam(required = false) @Nullable Long atLeast) {
    Horizon horizon = Asked.horizon(through, asOf);
    CommitmentDefinition definition = asked.commitment(commitment, milestone, atLeast);
    Summary summary = counts.summary(definition);
    LocalDate known = horizon.day(asked.today());
    LocalDate day = through != null && through.isBefore(known) ? through : known;
    var tallies = counts.tallies(definition, summary, horizon);
    return new ForecastView(
        definition.id(),
        definition.slug(),
        summary.place().text(),
        day,
        Status.ON_TRACK_FROM,
        Status.BEHIND_FROM,
        definition.deliverables().stream()
            .map(
                toward ->
                    outlook(
                        definition,
                        toward,
                        Figures.of(toward, tallies.getOrDefault(toward.key(), Tally.EMPTY)),
                        day))
            .toList());
  }

  private static ForecastView.Outlook outlook(
      CommitmentDefinition definition,
      DeliverableDefinition toward,
      Figures figures,
      LocalDate day) {
    Forecast forecast = Forecast.of(figures, toward.window(), day);
    boolean withdrawn = definition.state() == CommitmentDefinition.State.WITHDRAWN;
    return new ForecastView.Outlook(
        toward.key(),
        Status.of(figures, toward.window(), withdrawn, day).word(),
        forecast.daysGone(),
        forecast.days(),
        forecast.pace().percent(1),
        figures.progress().percent(1),
        percent(forecast.shareOfPace()),
        percent(forecast.atEnd()),
        withdrawn ? null : forecast.reachedOn());
  }

  private static @Nullable BigDecimal percent(@Nullable Fraction share) {
    return share == null ? null : share.percent(1);
  }
}
