package org.kept.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.oauth2.jwt.JwtDecoders;

@ExtendWith(OutputCaptureExtension.class)
class RestartTest {

  @TempDir Path folder;

  @Test
  void tokens_secrets_and_clients_survive_a_restart_and_nothing_of_them_is_logged(
      CapturedOutput output) throws Exception {
    try (var identity = new RunningIdentity(folder)) {
      String secret = identity.secret("demo-staff");
      String token = identity.accessToken("demo-staff");
      String key = Files.readString(identity.file("keys/signing-key.json"));

      identity.stop();
      identity.start("--logging.level.org.springframework.security=TRACE", "--debug");

      assertThat(JwtDecoders.fromIssuerLocation(RunningIdentity.ISSUER).decode(token).getSubject())
          .isEqualTo("demo-staff");
      assertThat(identity.token("demo-staff", secret).status()).isEqualTo(200);
      assertThat(identity.token("demo-staff", secret + "x").status()).isEqualTo(401);
      assertThat(Files.readString(identity.file("keys/signing-key.json"))).isEqualTo(key);
      assertThat(output.getAll())
          .contains("Client demo-staff is ready")
          .doesNotContain(secret)
          .doesNotContain(identity.secret("demo-admin"))
          .doesNotContain(privatePart(key));
    }
  }

  @Test
  void a_deleted_secret_file_gives_the_client_a_new_secret_and_ends_the_old() throws Exception {
    try (var identity = new RunningIdentity(folder)) {
      String old = identity.secret("demo-staff");

      identity.stop();
      Files.delete(identity.file("secrets/demo-staff"));
      identity.start();

      assertThat(identity.secret("demo-staff")).isNotEqualTo(old);
      assertThat(identity.token("demo-staff", identity.secret("demo-staff")).status())
          .isEqualTo(200);
      assertThat(identity.token("demo-staff", old).status()).isEqualTo(401);
    }
  }

  @Test
  void a_store_that_is_away_is_said_to_be_away() {
    try (var identity = new RunningIdentity(folder)) {
      identity.stopStore();

      var answer = identity.token("demo-staff", identity.secret("demo-staff"));

      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.error()).isEqualTo("temporarily_unavailable");
      assertThat(answer.raw().headers().firstValue("Retry-After")).isPresent();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not json",
        "{\"kty\":\"RSA\"}",
        "{\"kty\":\"RSA\",\"n\":\"AQAB\",\"e\":\"AQAB\"}"
      })
  void a_key_file_that_is_no_key_stops_the_start_with_one_line(
      String content, CapturedOutput output) throws Exception {
    Path file = folder.resolve("keys/signing-key.json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);

    assertThatThrownBy(
            () ->
                IdentityServiceApplication.builder()
                    .run(
                        RunningIdentity.settings(folder, "mongodb://127.0.0.1:1")
                            .toArray(String[]::new)))
        .hasMessageContaining(file.toString());

    assertThat(output.getAll().lines().filter(l -> l.contains(file.toString()))).hasSize(1);
    assertThat(output.getAll()).doesNotContain("\tat ");
    assertThat(Files.readString(file)).isEqualTo(content);
  }

  @Test
  void a_store_that_never_answers_stops_the_start_with_one_line(CapturedOutput output) {
    RunningIdentity.lendKey(folder);

    assertThatThrownBy(
            () ->
                IdentityServiceApplication.builder()
                    .run(
                        RunningIdentity.settings(folder, "mongodb://127.0.0.1:1")
                            .toArray(String[]::new)))
        .hasMessageContaining("kept.mongodb.uri");

    assertThat(output.getAll().lines().filter(l -> l.contains("ERROR"))).hasSize(1);
  }

  private static String privatePart(String key) {
    return key.replaceAll("(?s).*\"d\":\"([^\"]+)\".*", "$1");
  }
}
