package org.kept.progress.write.logmilestone;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kept.eventstore.command.Decision;
import org.kept.progress.events.MilestoneEvent;
import org.kept.progress.events.MilestoneEvent.MilestoneEvidenceAdded;
import org.kept.progress.events.MilestoneEvent.StoredEvidence;
import org.kept.progress.events.MilestoneEvent.StoredSource;
import org.kept.progress.model.Evidence;
import org.kept.progress.model.Milestone;
import org.kept.progress.model.MilestoneFacts;
import org.kept.progress.write.MilestoneRefusal;

/** What shows that it happened, and what is said about it; for all who add to a milestone. */
public final class Showing {

  /** Characters of an address. */
  static final int URL_MOST = 2_000;

  /** Characters of a label. */
  static final int LABEL_MOST = 200;

  /** Pieces of evidence on one milestone, over all the times it is told. */
  static final int EVIDENCE_MOST = 100;

  /** Characters of a note. */
  public static final int NOTE_MOST = 2_000;

  /** Notes on one milestone, over all the times it is told. */
  static final int NOTES_MOST = 100;

  /** Tags on one milestone. */
  static final int TAGS_MOST = 20;

  /** Characters of a tag. */
  static final int TAG_MOST = 50;

  /** Pieces of evidence or tags that a request may hold; what of them is kept has its own rule. */
  public static final int LIST_MOST = 200;

  private static final Pattern TAG = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}:._-]*");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");

  private Showing() {}

  static Optional<MilestoneRefusal> broken(LogMilestone command, Milestone before) {
    return broken(command.evidence(), command.note(), before).or(() -> broken(command.tags()));
  }

  /** What is wrong with links and a note that come to a milestone, if anything is. */
  public static Optional<MilestoneRefusal> broken(
      List<LogMilestone.Link> links, @Nullable String note, Milestone before) {
    return links.stream()
        .flatMap(link -> Optional.ofNullable(broken(link)).stream())
        .findFirst()
        .or(() -> Optional.ofNullable(brokenWords(note)))
        .or(() -> Optional.ofNullable(tooMuch(links, note, before)));
  }

  private static @Nullable MilestoneRefusal broken(LogMilestone.Link link) {
    if (link.url().length() > URL_MOST || !isWebAddress(link.url())) {
      return new MilestoneRefusal.EvidenceAddress(cut(link.url()), URL_MOST);
    }
    if (link.label() != null && link.label().length() > LABEL_MOST) {
      return new MilestoneRefusal.EvidenceLabelLength(link.label().length(), LABEL_MOST);
    }
    if (link.language() != null && !LANGUAGE.matcher(link.language()).matches()) {
      return new MilestoneRefusal.EvidenceLanguage(cut(link.language()));
    }
    return null;
  }

  private static @Nullable MilestoneRefusal brokenWords(@Nullable String note) {
    return note != null && note.strip().length() > NOTE_MOST
        ? new MilestoneRefusal.NoteLength(note.strip().length(), NOTE_MOST)
        : null;
  }

  static Optional<MilestoneRefusal> broken(List<String> tags) {
    if (tags.size() > TAGS_MOST) {
      return Optional.of(new MilestoneRefusal.TagsTooMany(tags.size(), TAGS_MOST));
    }
    return tags.stream()
        .filter(tag -> tag.length() > TAG_MOST || !TAG.matcher(tag).matches())
        .findFirst()
        .map(tag -> new MilestoneRefusal.TagForm(cut(tag), TAG_MOST));
  }

  /** What was said stays for good, so a stream must not grow without end. */
  private static @Nullable MilestoneRefusal tooMuch(
      List<LogMilestone.Link> links, @Nullable String note, Milestone before) {
    int pieces = links.size();
    int notes = 0;
    if (before instanceof Milestone.Known known) {
      pieces = known.facts().evidence().size() + newLinks(links, known).size();
      notes = known.facts().notes().size();
    }
    if (pieces > EVIDENCE_MOST) {
      return new MilestoneRefusal.EvidenceTooMuch(pieces, EVIDENCE_MOST);
    }
    return notes >= NOTES_MOST && newNote(note, before) != null
        ? new MilestoneRefusal.NotesTooMany(NOTES_MOST)
        : null;
  }

  /** Links that the milestone does not have yet. */
  static List<LogMilestone.Link> newLinks(List<LogMilestone.Link> links, Milestone.Known before) {
    List<Evidence> known = before.facts().evidence();
    return links.stream()
        .filter(link -> known.stream().noneMatch(e -> link.url().equals(e.url())))
        .distinct()
        .toList();
  }

  /** The note, if it says something that was not said yet. */
  static @Nullable String newNote(@Nullable String told, Milestone before) {
    String note = told == null ? "" : told.strip();
    boolean said = before instanceof Milestone.Known known && known.facts().notes().contains(note);
    return note.isEmpty() || said ? null : note;
  }

  /** What of links and note is new to a milestone, as an event; nothing if nothing is. */
  public static Decision<MilestoneEvent> added(
      List<LogMilestone.Link> links,
      @Nullable String note,
      Milestone.Known before,
      StoredSource source,
      String actorId) {
    List<StoredEvidence> fresh = stored(newLinks(links, before), actorId);
    @Nullable String words = newNote(note, before);
    if (fresh.isEmpty() && words == null) {
      return Decision.nothing();
    }
    MilestoneFacts facts = before.facts();
    return Decision.accept(
        new MilestoneEvidenceAdded(
            facts.id().value(), facts.commitmentId(), facts.deliverable(), fresh, words, source));
  }

  static List<StoredEvidence> stored(List<LogMilestone.Link> links, String actorId) {
    return links.stream()
        .map(link -> new StoredEvidence(link.url(), null, link.label(), link.language(), actorId))
        .toList();
  }

  private static boolean isWebAddress(String url) {
    try {
      URI uri = new URI(url);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      return (scheme.equals("http") || scheme.equals("https"))
          && uri.getHost() != null
          && uri.getUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static String cut(String text) {
    return text.length() <= 100 ? text : text.substring(0, 100) + "…";
  }
}
