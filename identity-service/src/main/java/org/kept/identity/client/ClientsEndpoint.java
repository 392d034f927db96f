package org.kept.identity.client;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.util.Set;
import org.kept.identity.web.OAuthError;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Registers and removes machine clients; needs the scope {@code admin}. */
@RestController
@RequestMapping("/clients")
class ClientsEndpoint {

  private final ClientStore store;
  private final ClientSecrets secrets;
  private final Clock clock;

  ClientsEndpoint(ClientStore store, ClientSecrets secrets, Clock clock) {
    this.store = store;
    this.secrets = secrets;
    this.clock = clock;
  }

  record Registration(
      @NotNull @Pattern(regexp = Client.ID_PATTERN) String id,
      @NotEmpty @Size(max = 32) Set<@NotNull @Pattern(regexp = Client.SCOPE_PATTERN) String> scopes,
      @NotNull @Pattern(regexp = "staff|member|admin") String role) {}

  /**
   * @param secret shown in this answer and never again
   */
  record Registered(String id, String secret, Set<String> scopes, String role) {}

  @PostMapping
  ResponseEntity<?> register(@RequestBody @Valid Registration wanted) {
    String secret = secrets.fresh();
    var client =
        new Client(
            wanted.id(),
            secrets.hash(secret),
            wanted.scopes(),
            Role.of(wanted.role()),
            clock.instant());
    if (!store.add(client)) {
      return OAuthError.INVALID_CLIENT_METADATA.response(
          HttpStatus.CONFLICT, "A client with the id " + wanted.id() + " exists already");
    }
    return ResponseEntity.created(URI.create("/clients/" + client.id()))
        .body(new Registered(client.id(), secret, client.scopes(), wanted.role()));
  }

  /** Tokens that the client already holds work until they expire. */
  @DeleteMapping("/{id}")
  ResponseEntity<?> remove(@PathVariable String id) {
    return store.remove(id)
        ? ResponseEntity.noContent().build()
        : OAuthError.INVALID_REQUEST.response(
            HttpStatus.NOT_FOUND, "There is no client with this id");
  }
}
