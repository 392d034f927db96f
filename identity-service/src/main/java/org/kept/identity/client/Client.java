package org.kept.identity.client;

import java.time.Instant;
import java.util.Set;

/**
 * A program that may ask for tokens.
 *
 * @param id also the actor id under which its deeds are recorded
 * @param secretHash never the secret itself
 * @param scopes the most it can be granted
 */
public record Client(String id, String secretHash, Set<String> scopes, Role role, Instant created) {

  public static final String ID_PATTERN = "[a-z0-9][a-z0-9-]{1,62}";

  /** A part of the scope-token of RFC 6749 that reads well: {@code milestones:write}. */
  public static final String SCOPE_PATTERN = "[a-z][a-z-]{0,30}(:[a-z][a-z-]{0,30})?";

  public Client {
    scopes = Set.copyOf(scopes);
  }

  Client withHash(String newHash) {
    return new Client(id, newHash, scopes, role, created);
  }

  /** Leaves the hash out, so that a client can be logged. */
  @Override
  public String toString() {
    return "Client[" + id + ", " + role.word() + ", " + scopes + "]";
  }
}
