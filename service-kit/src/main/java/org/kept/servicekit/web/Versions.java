package org.kept.servicekit.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kept.servicekit.problem.ProblemException;
import org.kept.servicekit.problem.RequestProblem;

/** Versions as strong entity tags: {@code "3"}. */
final class Versions {

  private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

  private Versions() {}

  static String tag(long version) {
    return '"' + Long.toString(version) + '"';
  }

  /**
   * The version that {@code If-Match} asks for; null without the header.
   *
   * @throws ProblemException if it is anything but one version
   */
  static @Nullable Long expected(@Nullable String ifMatch) {
    if (ifMatch == null) {
      return null;
    }
    Matcher tag = TAG.matcher(ifMatch.strip());
    if (!tag.matches()) {
      throw new ProblemException(RequestProblem.VERSION_INVALID);
    }
    return Long.valueOf(tag.group(1));
  }
}
