package org.kept.commitment.read.timeline;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.read.timeline.Change.Mark;
import org.kept.commitment.read.timeline.Fields.Value;

/** The difference between two versions, field by field and in running text word by word. */
final class Changes {

  private Changes() {}

  static List<Change> between(Map<String, Value> before, Map<String, Value> after) {
    Set<String> paths = new LinkedHashSet<>(after.keySet());
    paths.addAll(before.keySet());
    List<Change> changes = new ArrayList<>();
    for (String path : paths) {
      Value old = before.get(path);
      Value now = after.get(path);
      // A deliverable stands for its title where it comes or goes, and is not said twice.
      boolean whole = path.endsWith("]") && path.startsWith("deliverables");
      if (whole ? (old == null) != (now == null) : !text(old).equals(text(now))) {
        changes.add(new Change(path, said(old), said(now), marks(old, now)));
      }
    }
    return changes;
  }

  private static String text(@Nullable Value value) {
    return value == null ? "" : value.text();
  }

  private static @Nullable String said(@Nullable Value value) {
    return value == null ? null : value.text();
  }

  private static @Nullable List<Mark> marks(@Nullable Value old, @Nullable Value now) {
    return old == null || now == null || !now.prose() ? null : marks(old.text(), now.text());
  }

  /** Word by word; a space belongs to the word before it, so that the parts make up the texts. */
  static List<Mark> marks(String before, String after) {
    List<String> old = words(before);
    List<String> now = words(after);
    List<Mark> marks = new ArrayList<>();
    int at = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
      add(marks, "kept", old.subList(at, delta.getSource().getPosition()));
      add(marks, "removed", delta.getSource().getLines());
      add(marks, "added", delta.getTarget().getLines());
      at = delta.getSource().last() + 1;
    }
    add(marks, "kept", old.subList(at, old.size()));
    return marks;
  }

  private static List<String> words(String text) {
    return Arrays.asList(text.split("(?<=\\s)(?=\\S)", -1));
  }

  private static void add(List<Mark> marks, String kind, List<String> words) {
    if (!words.isEmpty()) {
      marks.add(new Mark(kind, String.join("", words)));
    }
  }
}
