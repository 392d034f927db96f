package org.kept.progress.read.counts;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a commitment's rows in their order, those at offsets and those in the summary. */
public final class Activity {

  private final CountStore store;

  public Activity(CountStore store) {
    this.store = store;
  }

  /**
   * @param rows in their order
   * @param end the place up to which they tell everything
   */
  public record Range(List<Row> rows, Place end) {}

  /** What follows a place, as far as it is in the summary and within a limit. */
  public Range after(Summary summary, Place since, int limit) {
    Place end = summary.place();
    List<Row> rows =
        new ArrayList<>(store.rows(summary.commitment(), since.offset(), end.offset(), limit + 1));
    summary.extras().stream().filter(row -> row.place().compareTo(since) > 0).forEach(rows::add);
    rows.sort(comparing(Row::place));
    if (rows.size() <= limit) {
      return new Range(rows, since.compareTo(end) > 0 ? since : end);
    }
    List<Row> some = List.copyOf(rows.subList(0, limit));
    return new Range(some, some.getLast().place());
  }

  /** The place before the latest rows, as many as a limit allows. */
  public Place beforeLatest(Summary summary, int limit) {
    List<Row> latest =
        new ArrayList<>(store.lastRows(summary.commitment(), summary.place().offset(), limit + 1));
    latest.addAll(summary.extras());
    latest.sort(comparing(Row::place));
    return latest.size() <= limit ? Place.START : latest.get(latest.size() - limit - 1).place();
  }

  /** The last row about a deliverable up to a place. */
  public Optional<Row> last(Summary summary, String deliverable, Place upTo) {
    Stream<Row> extras =
        summary.extras().stream()
            .filter(row -> row.deliverable().equals(deliverable))
            .filter(row -> row.place().compareTo(upTo) <= 0);
    return Stream.concat(
            extras, store.lastRow(summary.commitment(), deliverable, upTo.offset()).stream())
        .max(comparing(Row::place));
  }
}
