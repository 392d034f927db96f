package org.kept.commitment.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The people of an organization.
 *
 * @param present with their role
 * @param former who left; they still cannot review what the organization states
 */
public record Members(Map<ActorId, Role> present, Set<ActorId> former) {

  /** Nobody yet. */
  public static final Members NONE = new Members(Map.of(), Set.of());

  public Members {
    present = Map.copyOf(present);
    former = Set.copyOf(former);
  }

  /** Whether somebody is a member now. */
  public boolean has(ActorId actor) {
    return present.containsKey(actor);
  }

  /** Whether somebody is or was a member. */
  public boolean everHad(ActorId actor) {
    return has(actor) || former.contains(actor);
  }

  Members with(ActorId actor, Role role) {
    Map<ActorId, Role> now = new HashMap<>(present);
    now.put(actor, role);
    return new Members(now, former);
  }

  Members without(ActorId actor) {
    Map<ActorId, Role> now = new HashMap<>(present);
    now.remove(actor);
    Set<ActorId> left = new HashSet<>(former);
    left.add(actor);
    return new Members(now, left);
  }
}
