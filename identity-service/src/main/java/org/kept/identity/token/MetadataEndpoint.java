package org.kept.identity.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells clients and services where things are (RFC 8414).
 *
 * <p>The library's own metadata must name an authorization endpoint; there is none here, and naming
 * one would send people to it.
 */
@RestController
class MetadataEndpoint {

  static final String PATH = "/.well-known/oauth-authorization-server";

  private final IssuerSettings settings;

  MetadataEndpoint(IssuerSettings settings) {
    this.settings = settings;
  }

  record Metadata(
      String issuer,
      @JsonProperty("token_endpoint") String tokenEndpoint,
      @JsonProperty("jwks_uri") String jwksUri,
      @JsonProperty("grant_types_supported") List<String> grantTypes,
      @JsonProperty("response_types_supported") List<String> responseTypes,
      @JsonProperty("token_endpoint_auth_methods_supported") List<String> authMethods) {}

  @GetMapping(PATH)
  Metadata metadata() {
    String issuer = settings.issuer().toString();
    return new Metadata(
        issuer,
        issuer + TokenSecurity.TOKEN_PATH,
        issuer + TokenSecurity.JWKS_PATH,
        List.of("client_credentials"),
        List.of(),
        List.of("client_secret_basic", "client_secret_post"));
  }
}
