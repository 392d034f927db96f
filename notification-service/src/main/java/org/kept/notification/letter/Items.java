package org.kept.notification.letter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kept.notification.letter.Letter.Item;
import org.kept.notification.model.digest.Digest;
import org.kept.notification.model.digest.Entry;
import org.kept.notification.model.digest.Figures;

/** What happened to one deliverable, in sentences. */
record Items(Words words) {

  /** More names than this make a mail that nobody reads; the rest is a number and a link away. */
  static final int SUBJECTS_NAMED = 6;

  private static final Set<String> UNDER_WAY =
      Set.of("NotStarted", "OnTrack", "Behind", "FarBehind");

  Item of(Digest.Change change, boolean first) {
    Figures after = change.after();
    List<String> sentences = new ArrayList<>();
    sentences.add(standing(after));
    if (!first) {
      BigDecimal last = change.before() == null ? BigDecimal.ZERO : change.before().counted();
      if (last.compareTo(after.counted()) != 0) {
        sentences.add(
            words.say(
                "figures.change",
                "last",
                amount(after, last),
                "now",
                amount(after, after.counted())));
      }
    }
    return new Item(
        after.key(),
        after.title(),
        sentences,
        new Bars(words).of(after),
        change.corrections().stream().map(correction -> correction(after, correction)).toList(),
        notes(change));
  }

  private String standing(Figures figures) {
    String counted = amount(figures, figures.counted());
    String unit = unit(figures);
    String number =
        switch (figures.kind()) {
          case DELIVERY ->
              words.say(
                  "figures.delivery",
                  "count",
                  figures.counted(),
                  "target",
                  words.number(figures.target()));
          case COUNT ->
              words.say(
                  "figures.count",
                  "counted",
                  counted,
                  "target",
                  words.number(figures.target()),
                  "unit",
                  unit);
          case COUNT_PER_REGION ->
              words.say(
                  "figures.regions",
                  "counted",
                  counted,
                  "unit",
                  unit,
                  "met",
                  figures.regionsMet(),
                  "total",
                  figures.regionsTotal());
          case PERCENTAGE ->
              words.say(
                  "figures.percentage",
                  "counted",
                  counted,
                  "target",
                  words.percent(figures.target()));
        };
    return number + ". " + progress(figures) + " " + status(figures) + ".";
  }

  /** Pace says something only while there is time left. */
  private String progress(Figures figures) {
    String percent = words.percent(figures.percent());
    return UNDER_WAY.contains(figures.status()) && figures.pace().signum() > 0
        ? words.say(
            "figures.progress.pace", "percent", percent, "pace", words.percent(figures.pace()))
        : words.say("figures.progress", "percent", percent);
  }

  private String status(Figures figures) {
    return words.sayOr("status." + figures.status(), figures.status());
  }

  private String correction(Figures figures, Digest.Correction correction) {
    String place = correction.region() == null ? figures.key() : correction.region().name();
    boolean same = correction.last().compareTo(correction.now()) == 0;
    return words.say(
        same ? "correction.same" : "correction.one",
        "place",
        place,
        "last",
        amount(figures, correction.last()),
        "now",
        amount(figures, correction.now()),
        "cause",
        words.list(correction.because().stream().map(because -> cause(figures, because)).toList()));
  }

  private String cause(Figures figures, Digest.Because because) {
    String reason = because.reason() == null ? "" : because.reason().strip();
    return words.say(
        "cause." + key(because.what()),
        "subject",
        figures.kind() == Figures.Kind.DELIVERY
            ? words.stage(because.subject())
            : because.subject(),
        "reason",
        reason,
        "given",
        reason.isEmpty() ? "no" : "yes");
  }

  private static String key(Entry.Kind what) {
    return what.name().toLowerCase(Locale.ROOT);
  }

  private List<String> notes(Digest.Change change) {
    List<String> notes = new ArrayList<>();
    boolean inBars = change.after().kind() == Figures.Kind.DELIVERY; // each stage has its own row
    List<String> names = inBars ? List.of() : change.added().stream().map(Items::name).toList();
    int more = names.size() - SUBJECTS_NAMED;
    if (more > 0) {
      notes.add(
          words.say(
              "figures.new.more",
              "subjects",
              String.join(", ", names.subList(0, SUBJECTS_NAMED)),
              "count",
              more));
    } else if (!names.isEmpty()) {
      notes.add(words.say("figures.new", "subjects", String.join(", ", names)));
    }
    List<String> leftOut = leftOut(change.after().notCounted());
    if (!leftOut.isEmpty()) {
      notes.add(words.say("figures.left-out", "list", words.list(leftOut)));
    }
    if (change.after().illustrative()) {
      notes.add(words.say("figures.illustrative"));
    }
    if (change.after().machine()) {
      notes.add(words.say("digest.machine") + ".");
    }
    return notes;
  }

  private List<String> leftOut(Figures.NotCounted not) {
    List<String> reasons = new ArrayList<>();
    if (not.outOfWindow() > 0) {
      reasons.add(words.say("figures.out-of-window", "count", not.outOfWindow()));
    }
    if (not.disputed() > 0) {
      reasons.add(words.say("figures.disputed", "count", not.disputed()));
    }
    if (not.retracted() > 0) {
      reasons.add(words.say("figures.retracted", "count", not.retracted()));
    }
    return reasons;
  }

  private static String name(Digest.Added added) {
    return added.region() == null ? added.subject() : added.subject() + " (" + added.region() + ")";
  }

  private String amount(Figures figures, BigDecimal number) {
    return figures.kind() == Figures.Kind.PERCENTAGE ? words.percent(number) : words.number(number);
  }

  /** The noun is the maker's own, in the language of the commitment. */
  private static String unit(Figures figures) {
    if (figures.unit() == null) {
      return "";
    }
    BigDecimal counted =
        figures.kind() == Figures.Kind.COUNT ? figures.target() : figures.counted();
    return counted.compareTo(BigDecimal.ONE) == 0 ? figures.unit().one() : figures.unit().many();
  }
}
