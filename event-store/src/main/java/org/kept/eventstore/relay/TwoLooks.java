package org.kept.eventstore.relay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kept.eventstore.Commit;
import org.kept.eventstore.Outbox;

/** Finds commits that may be sent now, page by page round a range of marks. */
final class TwoLooks {

  /** The most commits of one page. */
  static final int PAGE = 1_000;

  /** Ends a page, too, so that a few large commits do not fill the memory. */
  static final long PAGE_BYTES = 16L * 1024 * 1024;

  /**
   * A page of marked commits.
   *
   * @param sendable those that may be sent, at most one of each stream
   * @param seen all of them; none at the end of the range, after which the next page is its first
   */
  record Page(List<Commit> sendable, List<Commit> seen) {}

  private final Outbox outbox;
  private final int page;
  private String cursor = "";

  TwoLooks(Outbox outbox, int page) {
    this.outbox = outbox;
    this.page = page;
  }

  /** The page after the one before, so that no stream starves behind those of lesser mark. */
  Page next(SliceRange range) {
    if (range.isEmpty()) {
      return new Page(List.of(), List.of());
    }
    String after = range.holds(cursor) ? cursor : range.start();
    List<Commit> seen = outbox.pending(after, range.end(), page, PAGE_BYTES);
    if (seen.isEmpty()) {
      cursor = "";
      return new Page(List.of(), seen);
    }
    cursor = Outbox.mark(seen.getLast());
    return new Page(sendable(seen), seen);
  }

  /** Makes the next page the first. */
  void restart() {
    cursor = "";
  }

  List<Commit> sendable(List<Commit> seen) {
    Map<String, Commit> candidates = new LinkedHashMap<>();
    seen.forEach(commit -> candidates.putIfAbsent(commit.stream(), commit));
    // From the first place of the first stream, since a page may begin within a stream.
    Map<String, Long> first =
        outbox.firstPlaces(Outbox.mark(seen.getFirst().stream(), 0), Outbox.mark(seen.getLast()));
    return candidates.values().stream()
        .filter(commit -> Long.valueOf(commit.firstSeq()).equals(first.get(commit.stream())))
        .toList();
  }
}
