package org.kept.notification.model.digest;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kept.notification.model.digest.Digest.Added;
import org.kept.notification.model.digest.Digest.Because;
import org.kept.notification.model.digest.Digest.Change;
import org.kept.notification.model.digest.Digest.Correction;
import org.kept.notification.model.digest.Digest.Section;

/** Turns what happened into what is told. */
public final class Composition {

  private Composition() {}

  /** One digest of the news about every followed commitment, in the order given. */
  public static Digest of(List<News> news) {
    List<Section> sections =
        news.stream().map(Composition::section).filter(s -> !s.changed().isEmpty()).toList();
    List<String> told = sections.stream().map(section -> section.commitment().id()).toList();
    return new Digest(
        sections, news.stream().map(News::commitment).filter(c -> !told.contains(c.id())).toList());
  }

  private static Section section(News news) {
    Map<String, List<Entry>> byDeliverable =
        news.entries().stream().collect(groupingBy(Entry::deliverable));
    List<Change> changed =
        news.after().stream()
            .map(
                after ->
                    change(
                        figures(news.before(), after.key()),
                        after,
                        byDeliverable.getOrDefault(after.key(), List.of())))
            .flatMap(Optional::stream)
            .toList();
    List<String> keys = changed.stream().map(change -> change.after().key()).toList();
    return new Section(
        news.commitment(),
        news.first(),
        changed,
        news.after().stream().filter(figures -> !keys.contains(figures.key())).toList(),
        news.more());
  }

  private static Optional<Change> change(
      @Nullable Figures before, Figures after, List<Entry> entries) {
    List<SubjectHistory> subjects =
        entries.stream()
            .collect(groupingBy(Entry::milestone, LinkedHashMap::new, toList()))
            .values()
            .stream()
            .map(SubjectHistory::new)
            .toList();
    Change change =
        new Change(
            before,
            after,
            subjects.stream()
                .filter(SubjectHistory::isAdded)
                .map(s -> new Added(s.latest().subject(), s.latest().region()))
                .sorted(comparing(Added::subject)) // an import tells them in no order
                .toList(),
            corrections(before, after, subjects),
            count(subjects, SubjectHistory::isLeftOut),
            count(subjects, s -> s.has(Entry.Kind.VERIFIED)),
            count(subjects, s -> s.has(Entry.Kind.EVIDENCE_ADDED)));
    boolean silent =
        change.added().isEmpty()
            && change.corrections().isEmpty()
            && change.leftOut() == 0
            && change.verified() == 0
            && change.evidenced() == 0;
    return silent ? Optional.empty() : Optional.of(change);
  }

  /** One correction a number: each region's own where regions matter, else the deliverable's. */
  private static List<Correction> corrections(
      @Nullable Figures before, Figures after, List<SubjectHistory> subjects) {
    List<Entry> causes =
        subjects.stream().map(SubjectHistory::correction).flatMap(Optional::stream).toList();
    if (causes.isEmpty()) {
      return List.of();
    }
    if (after.regions().isEmpty()) {
      return List.of(whole(before, after, causes));
    }
    List<Correction> placed =
        after.regions().stream()
            .map(region -> inRegion(before, region, causes))
            .flatMap(Optional::stream)
            .toList();
    List<String> codes = after.regions().stream().map(Figures.Region::code).toList();
    List<Entry> elsewhere = causes.stream().filter(c -> !codes.contains(c.region())).toList();
    return elsewhere.isEmpty()
        ? placed
        : Stream.concat(placed.stream(), Stream.of(whole(before, after, elsewhere))).toList();
  }

  private static Correction whole(@Nullable Figures before, Figures after, List<Entry> causes) {
    BigDecimal last = before == null ? BigDecimal.ZERO : before.counted();
    return new Correction(null, last, after.counted(), because(causes));
  }

  private static Optional<Correction> inRegion(
      @Nullable Figures before, Figures.Region now, List<Entry> causes) {
    BigDecimal last =
        Optional.ofNullable(before)
            .flatMap(figures -> figures.region(now.code()))
            .map(Figures.Region::counted)
            .orElse(BigDecimal.ZERO);
    List<Entry> here = causes.stream().filter(cause -> now.code().equals(cause.region())).toList();
    if (here.isEmpty() && now.counted().compareTo(last) < 0) {
      // It fell though nothing in it was taken back: a correction moved something elsewhere.
      here = causes.stream().filter(cause -> cause.kind() == Entry.Kind.CORRECTED).toList();
    }
    return here.isEmpty()
        ? Optional.empty()
        : Optional.of(new Correction(now, last, now.counted(), because(here)));
  }

  private static List<Because> because(List<Entry> causes) {
    return causes.stream()
        .map(cause -> new Because(cause.subject(), cause.kind(), cause.reason()))
        .toList();
  }

  private static @Nullable Figures figures(List<Figures> all, String key) {
    return all.stream().filter(figures -> figures.key().equals(key)).findFirst().orElse(null);
  }

  private static int count(List<SubjectHistory> subjects, Predicate<SubjectHistory> having) {
    return Math.toIntExact(subjects.stream().filter(having).count());
  }
}
