package org.kept.servicekit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.servicekit.web.ServiceWeb;
import org.kept.testkit.Tokens;
import org.kept.testkit.Unanswering;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A service and its issuer: keys are fetched when the first token comes, and not before. */
class IssuerTest {

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import({ServiceWeb.class, ServiceSecurity.class, Doors.class})
  static class Application {}

  @RestController
  static class Doors {
    @PostMapping("/doors")
    String open(Actor actor) {
      return actor.id();
    }

    @GetMapping("/doors")
    String look() {
      return "closed";
    }
  }

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private HttpServer issuer;
  private String issuerUrl;
  private ConfigurableApplicationContext application;
  private String base;

  @BeforeEach
  void start() throws IOException {
    issuer = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    issuerUrl = "http://127.0.0.1:" + issuer.getAddress().getPort();
    application =
        new SpringApplicationBuilder(Application.class)
            .properties(
                "spring.config.name=doors",
                "server.port=0",
                "spring.main.banner-mode=off",
                "kept.identity.issuer=" + issuerUrl)
            .run();
    base =
        "http://127.0.0.1:"
            + ((ServletWebServerApplicationContext) application).getWebServer().getPort();
  }

  @AfterEach
  void stop() {
    application.close();
    issuer.stop(0);
  }

  private void publishKeys() {
    answer(
        "/.well-known/openid-configuration",
        "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/oauth2/jwks\"}".formatted(issuerUrl, issuerUrl));
    answer("/oauth2/jwks", Tokens.publicKeys());
    issuer.start();
  }

  private void answer(String path, String json) {
    issuer.createContext(path, exchange -> write(exchange, json));
  }

  private static void write(HttpExchange exchange, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private HttpResponse<String> open(String token) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(base + "/doors"))
            .header("Authorization", "Bearer " + token)
            .POST(BodyPublishers.noBody())
            .build(),
        BodyHandlers.ofString());
  }

  @Test
  void whileTheIssuerIsAwayReadingGoesOnAndTokensAreAskedToComeBack() throws Exception {
    String token = Tokens.issuedBy(issuerUrl, "anna", "member");

    HttpResponse<String> refused = open(token);
    HttpResponse<String> read =
        HTTP.send(
            HttpRequest.newBuilder(URI.create(base + "/doors")).build(), BodyHandlers.ofString());

    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(refused.body()).contains("server.overloaded");
    assertThat(read.body()).isEqualTo("closed");

    publishKeys();

    assertThat(open(token).body()).isEqualTo("anna");
  }

  @Test
  void anIssuerThatIsSilentIsNotWaitedForLongerThanTheLimit() {
    try (Unanswering silent = Unanswering.silent()) {
      JwtDecoder decoder = hurried(silent);

      assertThatThrownBy(() -> decoder.decode(Tokens.issuedBy(issuerUrl, "anna", "member")))
          .hasRootCauseMessage("Read timed out");
    }
  }

  @Test
  void anIssuerThatDoesNotLetInIsNotWaitedForLongerThanTheLimit() {
    try (Unanswering full = Unanswering.full()) {
      JwtDecoder decoder = hurried(full);

      assertThatThrownBy(() -> decoder.decode(Tokens.issuedBy(issuerUrl, "anna", "member")))
          .hasRootCauseMessage("Connect timed out");
    }
  }

  private static JwtDecoder hurried(Unanswering issuer) {
    return ServiceSecurity.decoder("http://127.0.0.1:" + issuer.port(), Duration.ofMillis(50));
  }

  @Test
  void aTokenOfAnotherIssuerIsRefused() throws Exception {
    publishKeys();

    assertThat(open(Tokens.issuedBy("http://elsewhere", "anna", "member")).statusCode())
        .isEqualTo(401);
  }
}
