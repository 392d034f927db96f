package org.kept.servicekit.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.kept.servicekit.problem.ProblemException;

/** Where a list goes on, as an opaque word: the sort key of the last item shown. */
public final class Cursor {

  /** Entries of a page. */
  public static final int LARGEST_PAGE = 100;

  private Cursor() {}

  /** The word for a place. */
  public static String to(String key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The place of a word; null for the beginning.
   *
   * @throws ProblemException if the word is none of ours
   */
  public static @Nullable String from(@Nullable String word) {
    if (word == null || word.isEmpty()) {
      return null;
    }
    try {
      return new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw ProblemException.cursor();
    }
  }
}
