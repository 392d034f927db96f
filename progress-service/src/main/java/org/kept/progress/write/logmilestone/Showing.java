package org.kept.progress.write.logmilestone;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kept.progress.model.Evidence;
import org.kept.progress.model.Milestone;
import org.kept.progress.write.MilestoneRefusal;

/** What shows that it happened, and what is said about it. */
final class Showing {

  /** Characters of an address. */
  static final int URL_MOST = 2_000;

  /** Characters of a label. */
  static final int LABEL_MOST = 200;

  /** Pieces of evidence on one milestone, over all the times it is told. */
  static final int EVIDENCE_MOST = 100;

  /** Characters of a note. */
  static final int NOTE_MOST = 2_000;

  /** Notes on one milestone, over all the times it is told. */
  static final int NOTES_MOST = 100;

  /** Tags on one milestone. */
  static final int TAGS_MOST = 20;

  /** Characters of a tag. */
  static final int TAG_MOST = 50;

  private static final Pattern TAG = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}:._-]*");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");

  private Showing() {}

  static Optional<MilestoneRefusal> broken(LogMilestone command, Milestone before) {
    return command.evidence().stream()
        .flatMap(link -> Optional.ofNullable(broken(link)).stream())
        .findFirst()
        .or(() -> Optional.ofNullable(brokenWords(command)))
        .or(() -> Optional.ofNullable(brokenTags(command.tags())))
        .or(() -> Optional.ofNullable(tooMuch(command, before)));
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

  private static @Nullable MilestoneRefusal brokenWords(LogMilestone command) {
    String note = command.note();
    return note != null && note.strip().length() > NOTE_MOST
        ? new MilestoneRefusal.NoteLength(note.strip().length(), NOTE_MOST)
        : null;
  }

  private static @Nullable MilestoneRefusal brokenTags(List<String> tags) {
    if (tags.size() > TAGS_MOST) {
      return new MilestoneRefusal.TagsTooMany(tags.size(), TAGS_MOST);
    }
    return tags.stream()
        .filter(tag -> tag.length() > TAG_MOST || !TAG.matcher(tag).matches())
        .findFirst()
        .map(tag -> new MilestoneRefusal.TagForm(cut(tag), TAG_MOST))
        .orElse(null);
  }

  /** What was said stays for good, so a stream must not grow without end. */
  private static @Nullable MilestoneRefusal tooMuch(LogMilestone command, Milestone before) {
    int pieces = command.evidence().size();
    int notes = 0;
    if (before instanceof Milestone.Known known) {
      pieces = known.facts().evidence().size() + newLinks(command, known).size();
      notes = known.facts().notes().size();
    }
    if (pieces > EVIDENCE_MOST) {
      return new MilestoneRefusal.EvidenceTooMuch(pieces, EVIDENCE_MOST);
    }
    return notes >= NOTES_MOST && newNote(command, before) != null
        ? new MilestoneRefusal.NotesTooMany(NOTES_MOST)
        : null;
  }

  /** Links that the milestone does not have yet. */
  static List<LogMilestone.Link> newLinks(LogMilestone command, Milestone.Known before) {
    List<Evidence> known = before.facts().evidence();
    return command.evidence().stream()
        .filter(link -> known.stream().noneMatch(e -> link.url().equals(e.url())))
        .distinct()
        .toList();
  }

  /** The note, if it says something that was not said yet. */
  static @Nullable String newNote(LogMilestone command, Milestone before) {
    String note = command.note() == null ? "" : command.note().strip();
    boolean said = before instanceof Milestone.Known known && known.facts().notes().contains(note);
    return note.isEmpty() || said ? null : note;
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
