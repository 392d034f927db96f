package org.kept.commitment.model;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The people of an organization.
 *
 * @param present with their role
 * @param former who left; they still cannot review what the organization states
 * @param invited who was asked to come and has not answered, as what and until when
 */
public record Members(
    Map<ActorId, Role> present, Set<ActorId> former, Map<InvitationId, Invitation> invited) {

  /**
   * Somebody may join.
   *
   * @param expiresAt from this moment on not any more
   */
  public record Invitation(Role role, Instant expiresAt) {
    /** Whether it can still be accepted. */
    public boolean isGoodAt(Instant now) {
      return now.isBefore(expiresAt);
    }
  }

  /** Nobody yet. */
  public static final Members NONE = new Members(Map.of(), Set.of(), Map.of());

  public Members {
    present = Map.copyOf(present);
    former = Set.copyOf(former);
    invited = Map.copyOf(invited);
  }

  /** Whether somebody is a member now. */
  public boolean has(ActorId actor) {
    return present.containsKey(actor);
  }

  /** Whether somebody is an owner now. */
  public boolean hasOwner(ActorId actor) {
    return present.get(actor) == Role.OWNER;
  }

  /** Whether there would be no owner without this one. */
  public boolean isLastOwner(ActorId actor) {
    return hasOwner(actor)
        && present.values().stream().filter(role -> role == Role.OWNER).count() == 1;
  }

  /** Whether somebody is or was a member. */
  public boolean everHad(ActorId actor) {
    return has(actor) || former.contains(actor);
  }

  /** What somebody does here. */
  public Optional<Role> roleOf(ActorId actor) {
    return Optional.ofNullable(present.get(actor));
  }

  /** The invitation of an id, if nobody has accepted or withdrawn it. */
  public Optional<Invitation> invitation(InvitationId id) {
    return Optional.ofNullable(invited.get(id));
  }

  Members with(ActorId actor, Role role) {
    Map<ActorId, Role> now = new HashMap<>(present);
    now.put(actor, role);
    return new Members(now, former, invited);
  }

  Members without(ActorId actor) {
    Map<ActorId, Role> now = new HashMap<>(present);
    now.remove(actor);
    Set<ActorId> left = new HashSet<>(former);
    left.add(actor);
    return new Members(now, left, invited);
  }

  Members inviting(InvitationId id, Invitation invitation) {
    Map<InvitationId, Invitation> open = new HashMap<>(invited);
    open.put(id, invitation);
    return new Members(present, former, open);
  }

  Members notInviting(InvitationId id) {
    Map<InvitationId, Invitation> open = new HashMap<>(invited);
    open.remove(id);
    return new Members(present, former, open);
  }
}
