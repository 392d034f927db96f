package org.kept.servicekit.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kept.servicekit.problem.ProblemException;
import org.kept.servicekit.problem.RequestProblem;

/**
 * Versions as strong entity tags: {@code "3"}, or {@code "3.9f86d081884c7d65"} where an answer
 * depends on more than its stream; what follows the dot tells apart what was read.
 */
final class Versions {

  private static final int BYTES = 8;
  private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})(?:\\.[0-9a-f]{1,64})?\"");

  private Versions() {}

  static String tag(long version) {
    return '"' + Long.toString(version) + '"';
  }

  static String tag(long version, Object content) {
    return '"' + Long.toString(version) + '.' + digest(content) + '"';
  }

  /** Of what has no version of its own. */
  static String tag(Object content) {
    return '"' + digest(content) + '"';
  }

  private static String digest(Object content) {
    byte[] digest = sha256().digest(content.toString().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
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
