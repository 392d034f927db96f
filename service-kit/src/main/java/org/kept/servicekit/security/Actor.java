package org.kept.servicekit.security;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Who asks, as the token says; a controller takes it as an argument.
 *
 * @param id the token's subject
 * @param role {@code staff}, {@code member} or {@code admin}; a member if the token does not say
 * @param scopes what the token allows
 */
public record Actor(String id, String role, Set<String> scopes) {

  /** Reviews, opens campaigns, corrects. */
  public static final String STAFF = "staff";

  /** Speaks for organizations. */
  public static final String MEMBER = "member";

  /** Staff who also run the servers. */
  public static final String ADMIN = "admin";

  private static final String SCOPE = "SCOPE_";

  public Actor {
    scopes = Set.copyOf(scopes);
  }

  /** Staff, or an admin, who may do all that staff may. */
  public boolean isStaff() {
    return role.equals(STAFF) || role.equals(ADMIN);
  }

  /** Whether the token allows this, for example {@code milestones:write}. */
  public boolean may(String scope) {
    return scopes.contains(scope);
  }

  /** The actor of an authenticated request; null if it came without a token. */
  public static @Nullable Actor of(@Nullable Authentication authentication) {
    if (!(authentication instanceof JwtAuthenticationToken token)) {
      return null;
    }
    Jwt jwt = token.getToken();
    String role = jwt.getClaimAsString("role");
    List<String> scopes =
        token.getAuthorities().stream()
            .map(authority -> String.valueOf(authority.getAuthority()))
            .filter(authority -> authority.startsWith(SCOPE))
            .map(authority -> authority.substring(SCOPE.length()))
            .toList();
    return new Actor(token.getName(), role == null ? MEMBER : role, Set.copyOf(scopes));
  }
}
