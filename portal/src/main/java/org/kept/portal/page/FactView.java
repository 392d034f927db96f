package org.kept.portal.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kept.portal.upstream.CommitmentService.Choice;
import org.kept.portal.upstream.CommitmentService.Commitment;
import org.kept.portal.upstream.CommitmentService.Note;
import org.kept.portal.words.Phrases;
import org.kept.portal.words.Words;

/**
 * A dated fact that counts toward nothing.
 *
 * @param held why it is held to be right and not those that contradict it
 * @param insteadOf anchor of the fact that is held to be right instead of this one
 */
public record FactView(
    String anchor,
    @Nullable String date,
    @Nullable String deliverable,
    Words note,
    @Nullable String source,
    @Nullable String held,
    @Nullable String insteadOf) {

  /** All of them in the order they were told, for that is how the history has them. */
  static List<FactView> of(Commitment commitment, Phrases phrases) {
    Map<String, Choice> chosen = new HashMap<>();
    Map<String, Choice> aside = new HashMap<>();
    for (Choice choice : commitment.choices()) {
      chosen.put(choice.note(), choice);
      choice.among().forEach(other -> aside.put(other, choice));
    }
    return commitment.notes().stream()
        .map(note -> of(note, chosen.get(note.id()), aside.get(note.id()), phrases))
        .collect(Collectors.toUnmodifiableList());
  }

  private static FactView of(
      Note note, @Nullable Choice chosen, @Nullable Choice aside, Phrases phrases) {
    return new FactView(
        anchor(note.id()),
        note.occurred() == null ? null : phrases.date(note.occurred()),
        note.deliverable(),
        phrases.text(note.note()),
        note.source() == null ? null : phrases.say("commitment.source", note.source()),
        chosen == null ? null : phrases.say("fact.held", chosen.reason()),
        aside == null ? null : anchor(aside.note()));
  }

  private static String anchor(String note) {
    return "fact-" + note;
  }
}
