package org.kept.standalone.demo;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one-time link in a mail that asks to confirm a follow. */
final class ConfirmationLink {

  private static final Pattern LINK =
      Pattern.compile("https?://\\S+/follows/confirmation\\?token=([A-Za-z0-9_.~-]+)");

  private ConfirmationLink() {}

  /** The token of the link; empty where a text has none. */
  static Optional<String> token(String text) {
    Matcher link = LINK.matcher(text);
    return link.find() ? Optional.of(link.group(1)) : Optional.empty();
  }
}
