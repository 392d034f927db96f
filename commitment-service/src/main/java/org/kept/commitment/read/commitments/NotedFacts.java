package org.kept.commitment.read.commitments;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.kept.commitment.read.Json;
import org.kept.commitment.read.commitments.CommitmentView.Choice;
import org.kept.commitment.read.commitments.CommitmentView.Note;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentContextNoted;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentFactChosen;
import org.kept.servicekit.consume.Received;

/** The dated facts beside a commitment, and which of those that contradict was chosen. */
final class NotedFacts {

  private NotedFacts() {}

  static void note(Document document, Received event, CommitmentContextNoted it) {
    List<Document> notes = new ArrayList<>(document.getList("notes", Document.class, List.of()));
    Document note = new Document();
    Json.put(
        note,
        "note",
        new Note(
            it.noteId(),
            it.deliverable(),
            it.occurred(),
            event.envelope().time(),
            it.note(),
            it.source(),
            event.envelope().actor()));
    notes.add(note);
    document.put("notes", notes);
  }

  static List<Note> notes(Document document) {
    return document.getList("notes", Document.class, List.of()).stream()
        .map(it -> Json.get(it, "note", Note.class))
        .toList();
  }

  static List<Choice> choices(Document document) {
    return document.getList("choices", Document.class, List.of()).stream()
        .map(
            it ->
                new Choice(
                    it.getString("note"),
                    it.getList("among", String.class),
                    it.getString("reason")))
        .toList();
  }

  /** The later choice about the same fact takes the place of the one before. */
  static void choose(Document document, CommitmentFactChosen it) {
    List<Document> choices =
        new ArrayList<>(document.getList("choices", Document.class, List.of()));
    choices.removeIf(before -> concerns(before, it));
    choices.add(
        new Document("note", it.noteId())
            .append("among", it.among())
            .append("reason", it.reason()));
    document.put("choices", choices);
  }

  private static boolean concerns(Document before, CommitmentFactChosen it) {
    Set<String> notes = new HashSet<>(before.getList("among", String.class));
    notes.add(before.getString("note"));
    return notes.contains(it.noteId()) || it.among().stream().anyMatch(notes::contains);
  }
}
