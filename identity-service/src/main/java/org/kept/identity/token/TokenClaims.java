package org.kept.identity.token;

import java.util.List;
import org.kept.identity.client.Client;
import org.kept.identity.client.ClientStore;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/** What a token says beside its times and issuer: who ({@code sub}), role, scope, audience. */
@Component
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

  static final String AUDIENCE = "kept";

  private final ClientStore clients;

  TokenClaims(ClientStore clients) {
    this.clients = clients;
  }

  @Override
  public void customize(JwtEncodingContext context) {
    Client client =
        clients
            .find(context.getRegisteredClient().getClientId())
            .orElseThrow(() -> new OAuth2AuthenticationException("invalid_client"));
    context
        .getClaims()
        .subject(client.id())
        .audience(List.of(AUDIENCE))
        .claim("role", client.role().word())
        // One string, as RFC 9068 has it; the library's default is a JSON array.
        .claim("scope", String.join(" ", context.getAuthorizedScopes()));
  }
}
