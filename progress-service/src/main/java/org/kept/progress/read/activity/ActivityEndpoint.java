package org.kept.progress.read.activity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kept.progress.model.CommitmentDefinition;
import org.kept.progress.model.Definitions;
import org.kept.progress.model.DeliverableDefinition;
import org.kept.progress.model.counting.Figures;
import org.kept.progress.model.counting.Tally;
import org.kept.progress.read.counts.Activity;
import org.kept.progress.read.counts.Counts;
import org.kept.progress.read.counts.DeliverableView;
import org.kept.progress.read.counts.EventWords;
import org.kept.progress.read.counts.Place;
import org.kept.progress.read.counts.Row;
import org.kept.progress.read.counts.Summary;
import org.kept.servicekit.problem.ProblemException;
import org.kept.servicekit.problem.RequestProblem;
import org.kept.servicekit.problem.Told;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /commitments/{id or slug}/activity?since=}: what digests and feeds are made from. */
@RestController
@Tag(name = "Activity")
final class ActivityEndpoint {

  /** Entries in an answer if nothing else is asked for. */
  static final int PAGE = 100;

  /** Entries in an answer at most. */
  static final int LARGEST_PAGE = 1_000;

  private final Definitions definitions;
  private final Counts counts;
  private final Activity activity;
  private final Clock clock;

  ActivityEndpoint(Definitions definitions, Counts counts, Activity activity, Clock clock) {
    this.definitions = definitions;
    this.counts = counts;
    this.activity = activity;
    this.clock = clock;
  }

  /**
   * @param since a position of an earlier answer, {@code 0} for the beginning; without it the
   *     latest entries are told
   */
  @GetMapping("/commitments/{commitment}/activity")
  @Operation(summary = "What happened since a position, with the figures at both ends")
  ActivityView activity(
      @PathVariable String commitment,
      @RequestParam(required = false) @Nullable String since,
      @RequestParam(defaultValue = "" + PAGE) int limit,
      Locale language) {
    CommitmentDefinition definition =
        definitions.commitment(commitment).orElseThrow(ProblemException::notFound);
    Summary summary = counts.summary(definition);
    int most = Math.clamp(limit, 1, LARGEST_PAGE);
    Place from = since == null ? activity.beforeLatest(summary, most) : place(since);
    Activity.Range range = activity.after(summary, from, most);
    return new Answer(definition, summary, language.getLanguage()).of(from, range);
  }

  private static Place place(String since) {
    return Place.parse(since)
        .orElseThrow(
            () ->
                new ProblemException(
                    Told.of(
                            RequestProblem.MALFORMED,
                            Map.of("field", "since", "expected", "position"))
                        .as("parameter")
                        .about("since")));
  }

  /** One answer in the making. */
  private final class Answer {
    private final CommitmentDefinition definition;
    private final Summary summary;
    private final String language;
    private final LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);

    Answer(CommitmentDefinition definition, Summary summary, String language) {
      this.definition = definition;
      this.summary = summary;
      this.language = language;
    }

    ActivityView of(Place from, Activity.Range range) {
      List<ActivityView.EntryView> entries = new ArrayList<>();
      List<ActivityView.RecountView> recounts = new ArrayList<>();
      for (Row row : range.rows()) {
        switch (row.cause()) {
          case Row.Told told -> entries.add(entry(row, told));
          case Row.Recounted recounted -> recounts.add(recount(row, recounted));
        }
      }
      return new ActivityView(
          definition.id(),
          definition.slug(),
          from.text(),
          range.end().text(),
          entries,
          recounts,
          figuresAt(from),
          figuresAt(range.end()),
          range.end().compareTo(summary.place()) < 0);
    }

    private ActivityView.EntryView entry(Row row, Row.Told told) {
      Row.Subject subject = row.subject();
      return new ActivityView.EntryView(
          row.place().text(),
          row.at(),
          EventWords.kind(told.event()),
          told.event().milestoneId(),
          told.sequence(),
          row.deliverable(),
          subject == null ? null : subject.name(),
          subject == null ? null : subject.region(),
          subject == null ? null : subject.occurred(),
          subject != null && subject.illustrative(),
          EventWords.reason(told.event()),
          figures(row));
    }

    private ActivityView.RecountView recount(Row row, Row.Recounted recounted) {
      return new ActivityView.RecountView(
          row.place().text(), row.at(), row.deliverable(), recounted.reason(), figures(row));
    }

    private @Nullable DeliverableView figures(Row row) {
      Figures figures = row.figures();
      return figures == null
          ? null
          : definition
              .deliverable(row.deliverable())
              .map(deliverable -> view(deliverable, figures))
              .orElse(null);
    }

    /** Of every deliverable, as the last row about it says; of none, as nothing counts. */
    private List<DeliverableView> figuresAt(Place place) {
      return definition.deliverables().stream()
          .map(deliverable -> view(deliverable, figuresAt(deliverable, place)))
          .toList();
    }

    private Figures figuresAt(DeliverableDefinition deliverable, Place place) {
      if (place.compareTo(summary.place()) >= 0) {
        return Figures.of(deliverable, summary.tally(deliverable.key()));
      }
      Figures then =
          activity.last(summary, deliverable.key(), place).map(Row::figures).orElse(null);
      return then == null ? Figures.of(deliverable, Tally.EMPTY) : then;
    }

    private DeliverableView view(DeliverableDefinition deliverable, Figures figures) {
      return DeliverableView.of(definition, deliverable, figures, today, language);
    }
  }
}
