package org.kept.commitment.read.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is different in one field.
 *
 * @param path for example {@code deliverables[D2].measure.minimumPerRegion.LAC}
 * @param before null if there was nothing
 * @param after null if there is nothing any more
 * @param marks of a text that was reworded: what stayed, what went and what came, in order
 */
record Change(
    String path, @Nullable String before, @Nullable String after, @Nullable List<Mark> marks) {

  /**
   * Some words of a text.
   *
   * @param kind {@code kept}, {@code removed} or {@code added}
   * @param text with the spaces that belong to it
   */
  record Mark(String kind, String text) {}
}
