package org.kept.notification.progress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kept.contracts.values.Text;
import org.kept.contracts.values.Translation;
import org.kept.notification.model.Language;
import org.kept.notification.model.digest.Entry;
import org.kept.notification.model.digest.Figures;
import org.kept.notification.progress.ActivityAnswer.EntryView;
import org.kept.notification.progress.ActivityAnswer.FiguresView;

/** Reads answers of progress-service in one language; says what they say, and counts nothing. */
final class NewsReading {

  private final Language language;

  NewsReading(Language language) {
    this.language = language;
  }

  /** Recounts stand at the end: they explain a number as a whole. */
  List<Entry> entries(ActivityAnswer answer) {
    Map<String, Integer> leftOut = new HashMap<>();
    answer.before().forEach(f -> leftOut.put(f.key(), f.notCounted().fromTheStart()));
    List<Entry> entries = new ArrayList<>();
    for (EntryView view : answer.entries()) {
      int earlier = leftOut.getOrDefault(view.deliverable(), 0);
      int now =
          view.figuresAfter() == null ? earlier : view.figuresAfter().notCounted().fromTheStart();
      leftOut.put(view.deliverable(), now);
      entries.add(entry(view, now <= earlier));
    }
    if (answer.recounts() != null) {
      answer.recounts().stream()
          .map(
              r -> new Entry(Entry.Kind.RECOUNTED, "", r.deliverable(), "", null, true, r.reason()))
          .forEach(entries::add);
    }
    return entries;
  }

  List<Figures> figures(List<FiguresView> views) {
    return views.stream().map(this::figures).toList();
  }

  private static Entry entry(EntryView view, boolean counts) {
    Entry.Kind kind = Entry.Kind.valueOf(enumName(view.kind()));
    return new Entry(
        kind,
        view.milestoneId(),
        view.deliverable(),
        view.subject() == null ? "" : view.subject(),
        view.region(),
        counts || kind != Entry.Kind.REPORTED,
        view.reason());
  }

  private Figures figures(FiguresView view) {
    Optional<Translation> translated = translation(view.title());
    return new Figures(
        view.key(),
        translated.map(Translation::text).orElse(view.title().text()),
        translated.filter(t -> t.by().equals("machine")).isPresent(),
        Figures.Kind.valueOf(enumName(view.kind())),
        view.unit() == null ? null : new Figures.Unit(view.unit().one(), view.unit().many()),
        view.countedTrue(),
        view.target(),
        view.percent(),
        view.pace(),
        view.status(),
        view.regionsMet(),
        view.regionsTotal(),
        view.regions().stream()
            .map(r -> new Figures.Region(r.code(), r.name(), r.counted(), r.target()))
            .toList(),
        view.stages().stream().map(s -> new Figures.Stage(s.name(), s.done())).toList(),
        new Figures.NotCounted(
            view.notCounted().outOfWindow(),
            view.notCounted().disputed(),
            view.notCounted().retracted()),
        view.illustrative());
  }

  private Optional<Translation> translation(Text text) {
    return text.translations().stream()
        .filter(t -> !text.language().equals(language.tag()))
        .filter(t -> t.language().equals(language.tag()))
        .findFirst();
  }

  private static String enumName(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
