package org.kept.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientsTest {

  @TempDir static Path folder;
  static RunningIdentity identity;
  static String admin;

  @BeforeAll
  static void start() {
    identity = new RunningIdentity(folder);
    admin = "Bearer " + identity.accessToken("demo-admin");
  }

  @AfterAll
  static void stop() {
    identity.close();
  }

  @Test
  void a_registered_client_gets_tokens_with_the_secret_that_is_shown_once() {
    var registered =
        identity.post(
            "/clients",
            admin,
            """
            {"id": "importer", "scopes": ["milestones:write"], "role": "member"}""");

    assertThat(registered.status()).isEqualTo(201);
    assertThat(registered.raw().headers().firstValue("Location")).contains("/clients/importer");
    String secret = registered.json().path("secret").asString();
    assertThat(secret).hasSize(43);
    assertThat(registered.json().path("role").asString()).isEqualTo("member");
    assertThat(identity.token("importer", secret).status()).isEqualTo(200);
    assertThat(identity.stored("importer").toJson()).doesNotContain(secret);
  }

  @Test
  void a_removed_client_gets_no_more_tokens() {
    var secret =
        identity
            .post("/clients", admin, "{\"id\":\"gone\",\"scopes\":[\"admin\"],\"role\":\"admin\"}")
            .json()
            .path("secret")
            .asString();
    String itsToken =
        "Bearer " + identity.token("gone", secret).json().path("access_token").asString();

    assertThat(identity.delete("/clients/gone", admin).status()).isEqualTo(204);

    assertThat(identity.token("gone", secret).status()).isEqualTo(401);
    assertThat(identity.delete("/clients/gone", admin).status()).isEqualTo(404);
    assertThat(identity.delete("/clients/importer", itsToken).status())
        .as("a token from before the removal administers nothing")
        .isEqualTo(401);
  }

  @Test
  void an_id_is_given_once() {
    var again =
        identity.post(
            "/clients", admin, "{\"id\":\"demo-staff\",\"scopes\":[\"admin\"],\"role\":\"admin\"}");

    assertThat(again.status()).isEqualTo(409);
    assertThat(again.error()).isEqualTo("invalid_client_metadata");
    assertThat(identity.stored("demo-staff").getString("role")).isEqualTo("staff");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"a b\",\"scopes\":[\"x\"],\"role\":\"member\"}",
        "{\"id\":\"ok-id\",\"scopes\":[],\"role\":\"member\"}",
        "{\"id\":\"ok-id\",\"scopes\":[\"a b\"],\"role\":\"member\"}",
        "{\"id\":\"ok-id\",\"scopes\":[\"x\"],\"role\":\"owner\"}",
        "{\"id\":\"ok-id\"}",
        "{}"
      })
  void what_is_not_a_client_is_refused_with_the_fields_that_are_wrong(String body) {
    var answer = identity.post("/clients", admin, body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.error()).isEqualTo("invalid_client_metadata");
    assertThat(answer.json().path("error_description").asString()).contains(":");
    assertThat(identity.stored("ok-id")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{\"id\":{}}"})
  void what_is_not_the_expected_json_is_refused(String body) {
    var answer = identity.post("/clients", admin, body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.error()).isEqualTo("invalid_request");
  }

  @Test
  void only_the_scope_admin_registers_and_removes() {
    String staff = "Bearer " + identity.accessToken("demo-staff");
    String body = "{\"id\":\"sneaky\",\"scopes\":[\"admin\"],\"role\":\"admin\"}";

    assertThat(identity.post("/clients", "", body).status()).isEqualTo(401);
    assertThat(identity.post("/clients", "Bearer forged", body).error()).isEqualTo("invalid_token");
    var refused = identity.post("/clients", staff, body);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.error()).isEqualTo("insufficient_scope");
    assertThat(identity.delete("/clients/demo-admin", staff).status()).isEqualTo(403);
    assertThat(identity.stored("sneaky")).isNull();
    assertThat(identity.stored("demo-admin")).isNotNull();
  }
}
