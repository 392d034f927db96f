package org.kept.portal.upstream;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists that an answer may leave out. */
final class Lists {

  private Lists() {}

  static <T> List<T> of(@Nullable List<T> given) {
    return given == null ? List.of() : List.copyOf(given);
  }
}
