package org.kept.commitment.model;

/**
 * Who gives a command.
 *
 * @param staff whether they work for the campaign: role {@code staff} or {@code admin}
 */
public record Actor(ActorId id, boolean staff) {

  /** An actor as the token tells it. */
  public static Actor of(String id, String role) {
    return new Actor(new ActorId(id), role.equals("staff") || role.equals("admin"));
  }
}
