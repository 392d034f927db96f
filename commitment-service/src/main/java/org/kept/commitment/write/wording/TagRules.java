package org.kept.commitment.write.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.kept.commitment.events.Wording;
import org.kept.commitment.model.Folding;
import org.kept.commitment.write.WordingRefusal;
import org.kept.commitment.write.WordingRefusal.TagUnlisted;

/**
 * A tag is free, unless the word before its colon names a list that readers filter by: then it is
 * one of that list, written as the list writes it.
 */
final class TagRules {

  /** Lists of the Universal Standards, and the stages by which practice gets better. */
  private enum Vocabulary {
    DIMENSION("[1-6]", "dimension:1 … dimension:6"),
    STANDARD("[1-6][a-z]", "standard:1a … standard:6z"),
    STAGE("learn|improve|report", "stage:learn, stage:improve, stage:report");

    private final String word;
    private final Pattern form;
    private final String known;

    Vocabulary(String values, String known) {
      this.word = Folding.fold(name());
      this.form = Pattern.compile(word + ":(" + values + ")");
      this.known = known;
    }
  }

  private TagRules() {}

  static List<WordingRefusal> check(Wording wording) {
    List<WordingRefusal> refusals = new ArrayList<>(check(wording.tags(), "tags"));
    for (int i = 0; i < wording.deliverables().size(); i++) {
      List<String> tags = wording.deliverables().get(i).tags();
      refusals.addAll(check(tags, "deliverables[%d].tags".formatted(i)));
    }
    return refusals;
  }

  private static List<WordingRefusal> check(List<String> tags, String field) {
    List<WordingRefusal> refusals = new ArrayList<>();
    for (int i = 0; i < tags.size(); i++) {
      String tag = tags.get(i);
      String folded = Folding.fold(tag);
      String word = folded.split(":", 2)[0].strip();
      for (Vocabulary list : Vocabulary.values()) {
        if (folded.contains(":") && list.word.equals(word) && !list.form.matcher(tag).matches()) {
          refusals.add(new TagUnlisted("%s[%d]".formatted(field, i), tag, list.known));
        }
      }
    }
    return refusals;
  }
}
