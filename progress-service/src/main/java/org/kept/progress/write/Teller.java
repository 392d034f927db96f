package org.kept.progress.write;

/**
 * Who acts, as far as the rules care.
 *
 * @param member whether they belong to the organization that made the commitment
 */
public record Teller(String actorId, boolean staff, boolean member) {

  /** Whether they may speak for the commitment. */
  public boolean maySpeak() {
    return staff || member;
  }
}
