package org.kept.notification.write.mailing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.kept.notification.documents.KnownCommitment;
import org.kept.notification.model.Language;
import org.kept.notification.model.digest.Entry;
import org.kept.notification.model.digest.Figures;
import org.kept.notification.model.digest.News;

/** What happened, as a list that a test adds to; every entry counts one, a retraction takes one. */
final class FakeActivity implements Activity {

  private final List<Entry> entries = new ArrayList<>();
  private Runnable first = () -> {};

  void report(String subject) {
    entries.add(new Entry(Entry.Kind.REPORTED, subject, "D2", subject, null, true, null));
  }

  void retract(String subject, String reason) {
    entries.add(new Entry(Entry.Kind.RETRACTED, subject, "D2", subject, null, true, reason));
  }

  /** Does this the next time it is asked, before it answers. */
  void before(Runnable first) {
    this.first = first;
  }

  @Override
  public News since(KnownCommitment commitment, String since, Language language) {
    Runnable now = first;
    first = () -> {};
    now.run();
    int from = Integer.parseInt(since);
    return new News(
        commitment.in(language),
        since,
        Integer.toString(entries.size()),
        entries.subList(from, entries.size()),
        List.of(figures(from)),
        List.of(figures(entries.size())),
        false);
  }

  private Figures figures(int upTo) {
    int counted =
        entries.subList(0, upTo).stream()
            .mapToInt(e -> e.kind() == Entry.Kind.REPORTED ? 1 : -1)
            .sum();
    return new Figures(
        "D2",
        "MFIs that use SPI4",
        false,
        Figures.Kind.COUNT,
        new Figures.Unit("MFI", "MFIs"),
        BigDecimal.valueOf(counted),
        BigDecimal.TEN,
        BigDecimal.valueOf(counted * 10L),
        BigDecimal.ZERO,
        "OnTrack",
        0,
        0,
        List.of(),
        List.of(),
        new Figures.NotCounted(0, 0, 0),
        false);
  }
}
