package org.kept.identity.client;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** Shows the stored clients to the authorization server in its own words. */
@Component
class RegisteredClients implements RegisteredClientRepository {

  /** Also how long a token of a removed client still works. */
  static final Duration TOKEN_LIFE = Duration.ofMinutes(15);

  private final ClientStore store;

  RegisteredClients(ClientStore store) {
    this.store = store;
  }

  @Override
  public @Nullable RegisteredClient findById(String id) {
    return findByClientId(id);
  }

  @Override
  public @Nullable RegisteredClient findByClientId(String clientId) {
    return store.find(clientId).map(RegisteredClients::registered).orElse(null);
  }

  /** Called when the hash of a secret should be raised to a newer algorithm. */
  @Override
  public void save(RegisteredClient registered) {
    String hash = Objects.requireNonNull(registered.getClientSecret());
    store.find(registered.getClientId()).map(client -> client.withHash(hash)).ifPresent(store::put);
  }

  private static RegisteredClient registered(Client client) {
    return RegisteredClient.withId(client.id())
        .clientId(client.id())
        .clientIdIssuedAt(client.created())
        .clientSecret(client.secretHash())
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .scopes(scopes -> scopes.addAll(client.scopes()))
        .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(TOKEN_LIFE).build())
        .build();
  }
}
