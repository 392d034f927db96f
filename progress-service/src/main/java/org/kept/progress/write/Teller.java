package org.kept.progress.write;

/**
 * Who acts, as far as the rules care.
 *
 * @param member whether they belong to the organization that made the commitment
 * @param partial whether they belong or belonged to it, and so do not judge what it says
 */
public record Teller(String actorId, boolean staff, boolean member, boolean partial) {

  /** Somebody who belonged to the organization only if they do now. */
  public Teller(String actorId, boolean staff, boolean member) {
    this(actorId, staff, member, member);
  }

  /** Whether they may speak for the commitment. */
  public boolean maySpeak() {
    return staff || member;
  }
}
