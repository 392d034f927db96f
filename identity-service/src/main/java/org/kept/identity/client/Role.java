package org.kept.identity.client;

import java.util.Locale;

/** What an actor is to the people who run the campaign. */
public enum Role {
  STAFF,
  MEMBER,
  ADMIN;

  /** As tokens and documents say it: {@code staff}, {@code member}, {@code admin}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Role of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
