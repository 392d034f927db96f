package org.kept.commitment.read.commitments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.read.commitments.CommitmentView.Note;
import org.kept.commitment.read.languages.Languages;
import org.kept.commitment.read.languages.Shown;
import org.kept.contracts.values.CommitmentContent;
import org.kept.contracts.values.DraftContent;
import org.kept.contracts.values.Text;

/** Every text of a commitment in a reader's language, by the path of its field. */
final class Readings {

  private final Languages languages;
  private final Map<String, Shown> byPath = new LinkedHashMap<>();

  private Readings(Languages languages) {
    this.languages = languages;
  }

  static Map<String, Shown> of(
      Object content, List<Note> notes, @Nullable Text closingStatement, Languages languages) {
    Readings readings = new Readings(languages);
    switch (content) {
      case CommitmentContent it -> {
        readings.texts(it.title(), it.why(), it.what());
        it.deliverables()
            .forEach(d -> readings.add("deliverables[" + d.key() + "].title", d.title()));
      }
      case DraftContent it -> {
        readings.texts(it.title(), it.why(), it.what());
        it.deliverables()
            .forEach(d -> readings.add("deliverables[" + d.key() + "].title", d.title()));
      }
      default -> throw new IllegalArgumentException("no content: " + content);
    }
    notes.forEach(it -> readings.add("notes[" + it.id() + "].note", it.note()));
    readings.add("closingStatement", closingStatement);
    return readings.byPath;
  }

  private void texts(@Nullable Text title, @Nullable Text why, @Nullable Text what) {
    add("title", title);
    add("why", why);
    add("what", what);
  }

  private void add(String path, @Nullable Text text) {
    if (text != null) {
      byPath.put(path, languages.show(text));
    }
  }
}
