package org.kept.notification.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.kept.notification.letter.Letter.Link;
import org.kept.notification.letter.Letter.Part;
import org.kept.notification.model.Language;
import org.kept.notification.model.MailKind;
import org.kept.notification.model.Schedule;
import org.kept.notification.model.digest.Digest;
import org.kept.notification.model.digest.News;

/** Puts a digest into words. */
public final class DigestLetter {

  private final Language language;
  private final Words words;
  private final Links links;

  public DigestLetter(Language language, Links links) {
    this.language = language;
    this.words = Words.in(language);
    this.links = links;
  }

  /**
   * The letter.
   *
   * @param day the local day it is for
   * @param token opens the follower's page and stops all mail
   */
  public Letter of(Digest digest, MailKind kind, LocalDate day, Schedule schedule, String token) {
    boolean quiet = !digest.hasNews();
    return new Letter(
        language,
        subject(digest),
        words.say("digest.heading", "date", words.date(day)),
        quiet ? List.of(words.say("digest.quiet.all")) : List.of(),
        null,
        digest.sections().stream().map(this::part).toList(),
        words.say("digest.quiet.some"),
        digest.quiet().stream().map(News.Followed::title).toList(),
        kind == MailKind.ON_DEMAND
            ? words.say("footer.why.on-demand")
            : words.say("footer.why", "rhythm", words.schedule(schedule)),
        List.of(
            new Link(words.say("footer.manage"), links.following(token)),
            new Link(words.say("footer.stop"), links.unsubscribe(token))));
  }

  private String subject(Digest digest) {
    List<Digest.Section> sections = digest.sections();
    if (sections.isEmpty()) {
      return words.say("digest.subject.quiet");
    }
    if (sections.size() > 1) {
      return words.say("digest.subject.several", "count", sections.size());
    }
    Digest.Section only = sections.getFirst();
    int added = sum(only, change -> change.added().size());
    return added == 0
        ? words.say("digest.subject.changes", "title", only.commitment().title())
        : words.say("digest.subject.news", "count", added, "title", only.commitment().title());
  }

  private Part part(Digest.Section section) {
    Bars bars = new Bars(words);
    Items items = new Items(words);
    List<String> notes = new ArrayList<>();
    if (section.commitment().machine()) {
      notes.add(words.say("digest.machine") + ".");
    }
    if (section.first()) {
      notes.add(words.say("digest.first"));
    }
    if (section.more()) {
      notes.add(words.say("digest.more"));
    }
    return new Part(
        section.commitment().title(),
        summary(section),
        notes,
        section.changed().stream().map(change -> items.of(change, section.first())).toList(),
        words.say("digest.unchanged"),
        section.unchanged().stream().map(bars::row).toList(),
        new Link(words.say("digest.link"), links.commitment(section.commitment().slug())));
  }

  private String summary(Digest.Section section) {
    List<String> counts = new ArrayList<>();
    count(counts, "digest.added", sum(section, change -> change.added().size()));
    count(counts, "digest.corrected", sum(section, change -> change.corrections().size()));
    count(counts, "digest.left-out", sum(section, Digest.Change::leftOut));
    count(counts, "digest.verified", sum(section, Digest.Change::verified));
    count(counts, "digest.evidenced", sum(section, Digest.Change::evidenced));
    return words.list(counts) + ".";
  }

  private void count(List<String> counts, String key, int count) {
    if (count > 0) {
      counts.add(words.say(key, "count", count));
    }
  }

  private static int sum(Digest.Section section, ToIntFunction<Digest.Change> number) {
    return section.changed().stream().mapToInt(number).sum();
  }
}
