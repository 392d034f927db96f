package org.kept.commitment.model;

import java.util.Locale;

/** What a member may do in an organization. */
public enum Role {
  /** Also decides who the other members are. */
  OWNER,
  /** Writes commitments and reports what came of them. */
  EDITOR;

  /** The word that is stored. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of a stored word. */
  public static Role of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
