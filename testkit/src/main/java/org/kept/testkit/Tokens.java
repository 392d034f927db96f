package org.kept.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/**
 * Access tokens as identity-service gives them, signed with a key of this JVM. Import {@link
 * TestIdentity} and a service takes them.
 */
public final class Tokens {

  /** Who says so. */
  public static final String ISSUER = "http://127.0.0.1:8084";

  private static final RSAKey KEY = key();
  private static final Duration LIFE = Duration.ofMinutes(5);

  private Tokens() {}

  /** A token of a member. */
  public static String member(String actorId, String... scopes) {
    return token(actorId, "member", scopes);
  }

  /** A token of staff. */
  public static String staff(String actorId, String... scopes) {
    return token(actorId, "staff", scopes);
  }

  /** A token of an admin. */
  public static String admin(String actorId, String... scopes) {
    return token(actorId, "admin", scopes);
  }

  /** A token that is valid for five minutes. */
  public static String token(String actorId, String role, String... scopes) {
    return token(ISSUER, actorId, role, Instant.now().plus(LIFE), scopes);
  }

  /** The same from another issuer. */
  public static String issuedBy(String issuer, String actorId, String role, String... scopes) {
    return token(issuer, actorId, role, Instant.now().plus(LIFE), scopes);
  }

  /** A token that is no longer valid. */
  public static String expired(String actorId, String role, String... scopes) {
    return token(ISSUER, actorId, role, Instant.now().minus(LIFE), scopes);
  }

  private static String token(
      String issuer, String actorId, String role, Instant end, String... scopes) {
    JwtClaimsSet claims =
        JwtClaimsSet.builder()
            .issuer(issuer)
            .subject(actorId)
            .audience(List.of(actorId))
            .issuedAt(end.minus(LIFE.multipliedBy(2)))
            .expiresAt(end)
            .claim("role", role)
            .claim("scope", String.join(" ", scopes))
            .build();
    JwsHeader header =
        JwsHeader.with(SignatureAlgorithm.RS256).keyId(KEY.getKeyID()).type("JWT").build();
    return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(KEY)))
        .encode(JwtEncoderParameters.from(header, claims))
        .getTokenValue();
  }

  /** Reads these tokens and no others. */
  public static JwtDecoder decoder() {
    try {
      return NimbusJwtDecoder.withPublicKey(KEY.toRSAPublicKey()).build();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The public key as an issuer publishes it, JSON. */
  public static String publicKeys() {
    return new JWKSet(KEY).toString();
  }

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID("test").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
