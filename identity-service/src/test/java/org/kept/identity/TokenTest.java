package org.kept.identity;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoders;

class TokenTest {

  @TempDir static Path folder;
  static RunningIdentity identity;

  @BeforeAll
  static void start() {
    identity = new RunningIdentity(folder);
  }

  @AfterAll
  static void stop() {
    identity.close();
  }

  @Test
  void the_right_secret_gets_a_token_that_says_who_may_do_what_for_a_quarter_of_an_hour() {
    var answer = identity.token("demo-staff", identity.secret("demo-staff"), "milestones:write");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("token_type").asString()).isEqualTo("Bearer");
    assertThat(answer.json().path("scope").asString()).isEqualTo("milestones:write");
    Jwt jwt = verified(answer.json().path("access_token").asString());
    assertThat(jwt.getSubject()).isEqualTo("demo-staff");
    assertThat(jwt.getClaimAsString("role")).isEqualTo("staff");
    assertThat(jwt.getClaimAsString("scope")).isEqualTo("milestones:write");
    assertThat(jwt.getAudience()).containsExactly("kept");
    assertThat(jwt.getIssuer()).hasToString(RunningIdentity.ISSUER);
    assertThat(Duration.between(jwt.getIssuedAt(), jwt.getExpiresAt()))
        .isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void the_secret_may_also_stand_in_the_form() {
    var answer =
        identity.form(
            "/oauth2/token",
            "",
            Map.of(
                "grant_type", "client_credentials",
                "client_id", "demo-staff",
                "client_secret", identity.secret("demo-staff")));

    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void a_request_that_names_no_scope_gets_all_that_were_granted() {
    Jwt jwt = verified(identity.accessToken("demo-staff"));

    assertThat(jwt.getClaimAsString("scope").split(" "))
        .containsExactlyInAnyOrder("milestones:write", "campaigns:write");
  }

  @Test
  void so_many_are_served_and_so_many_may_wait() {
    assertThat(identity.server().getMaxThreads()).isEqualTo(200);
    assertThat(identity.server().getMaxConnections()).isEqualTo(1_000);
    assertThat(identity.server().getAcceptCount()).isEqualTo(100);
  }

  @Test
  void a_form_has_at_most_16_KiB() {
    assertThat(formOf(16 * 1024).status()).isEqualTo(200);
    assertThat(formOf(16 * 1024 + 1).status()).isIn(400, 401, 413);
  }

  /** Asks for a token with a form of exactly so many bytes. */
  private static RunningIdentity.Answer formOf(int bytes) {
    int without = "grant_type=client_credentials&more=".length();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("grant_type", "client_credentials");
    fields.put("more", "x".repeat(bytes - without));
    return identity.form(
        "/oauth2/token",
        RunningIdentity.basic("demo-staff", identity.secret("demo-staff")),
        fields);
  }

  @Test
  void a_wrong_secret_is_refused() {
    var answer = identity.token("demo-staff", "not the secret of demo-staff");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.error()).isEqualTo("invalid_client");
  }

  @Test
  void an_unknown_client_is_refused_like_a_wrong_secret() {
    var answer = identity.token("nobody", "anything");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.error()).isEqualTo("invalid_client");
  }

  @Test
  void a_scope_that_was_not_granted_is_refused_even_beside_one_that_was() {
    var answer =
        identity.token("demo-staff", identity.secret("demo-staff"), "milestones:write", "admin");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.error()).isEqualTo("invalid_scope");
  }

  @Test
  void no_other_grant_is_known() {
    var answer =
        identity.form(
            "/oauth2/token",
            RunningIdentity.basic("demo-staff", identity.secret("demo-staff")),
            Map.of("grant_type", "refresh_token", "refresh_token", "x"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.error()).isEqualTo("unsupported_grant_type");
  }

  @Test
  void a_request_without_any_credentials_is_refused() {
    var answer = identity.form("/oauth2/token", "", Map.of("grant_type", "client_credentials"));

    assertThat(answer.status()).isBetween(400, 401);
    assertThat(answer.error()).isNotEmpty();
  }

  @Test
  void a_client_that_fails_too_often_has_to_wait_and_others_do_not() {
    for (int i = 0; i < 10; i++) {
      assertThat(identity.token("guessed", "wrong").status()).isEqualTo(401);
    }

    var refused = identity.token("guessed", "wrong");

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.error()).isEqualTo("temporarily_unavailable");
    assertThat(Long.parseLong(refused.raw().headers().firstValue("Retry-After").orElseThrow()))
        .isBetween(1L, 60L);
    assertThat(identity.token("demo-admin", identity.secret("demo-admin")).status()).isEqualTo(200);
  }

  @Test
  void a_client_is_told_apart_by_the_first_64_characters_of_its_name() {
    String same = "l".repeat(64);
    for (int i = 0; i < 10; i++) {
      assertThat(identity.token(same + i, "wrong").status()).isEqualTo(401);
    }

    assertThat(identity.token(same + "z", "wrong").status()).isEqualTo(429);
    assertThat(identity.token("l".repeat(63) + "z", "wrong").status()).isEqualTo(401);
  }

  @Test
  void the_other_endpoints_of_an_authorization_server_do_not_exist() {
    for (String path :
        new String[] {"/oauth2/authorize", "/oauth2/introspect", "/oauth2/revoke", "/login"}) {
      var answer = identity.form(path, "", Map.of("token", "x"));
      assertThat(answer.status()).as(path).isIn(401, 404);
      assertThat(answer.error()).as(path).isNotEmpty();
    }
  }

  @Test
  void the_metadata_names_only_what_is_there() {
    var answer = identity.get("/.well-known/oauth-authorization-server");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("issuer").asString()).isEqualTo(RunningIdentity.ISSUER);
    assertThat(answer.json().path("token_endpoint").asString())
        .isEqualTo(RunningIdentity.ISSUER + "/oauth2/token");
    assertThat(answer.json().path("grant_types_supported").toString())
        .isEqualTo("[\"client_credentials\"]");
    assertThat(answer.json().has("authorization_endpoint")).isFalse();
  }

  @Test
  void the_published_keys_hold_no_private_part() throws Exception {
    var keys = identity.get("/oauth2/jwks").json().path("keys");

    assertThat(keys.size()).isEqualTo(1);
    assertThat(keys.get(0).propertyNames()).contains("n", "e", "kid").doesNotContain("d", "p", "q");
    assertThat(Files.readString(identity.file("keys/signing-key.json"))).contains("\"d\":");
  }

  @Test
  void what_is_private_can_be_read_by_its_owner_only() throws Exception {
    for (String file :
        new String[] {"keys/signing-key.json", "secrets/demo-admin", "secrets/demo-staff"}) {
      assertThat(permissions(identity.file(file))).isEqualTo("rw-------");
      assertThat(permissions(identity.file(file).getParent())).isEqualTo("rwx------");
    }
  }

  @Test
  void the_store_holds_a_hash_and_not_the_secret() {
    var stored = identity.stored("demo-staff");

    assertThat(stored.getString("secretHash")).startsWith("{bcrypt}");
    assertThat(stored.toJson()).doesNotContain(identity.secret("demo-staff"));
    assertThat(stored.getString("role")).isEqualTo("staff");
    assertThat(stored.getList("scopes", String.class))
        .containsExactly("campaigns:write", "milestones:write");
    assertThat(stored.getDate("created")).isNotNull();
  }

  @Test
  void health_is_open_and_says_whether_the_store_answers() {
    assertThat(identity.get("/actuator/health/readiness").status()).isEqualTo(200);
    assertThat(identity.get("/actuator/env").status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/.well-known/oauth-authorization-server", "/oauth2/jwks", "/nowhere"})
  void somebody_who_speaks_thirty_languages_is_answered_like_all(String path) {
    String languages =
        IntStream.range(0, 30).mapToObj(i -> "a" + (char) ('a' + i % 26)).collect(joining(","));

    assertThat(identity.get(path, "Accept-Language", languages).status())
        .isEqualTo(identity.get(path).status());
  }

  /** Checked as any service does that knows nothing but the issuer's address. */
  private static Jwt verified(String token) {
    return JwtDecoders.fromIssuerLocation(RunningIdentity.ISSUER).decode(token);
  }

  private static String permissions(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
