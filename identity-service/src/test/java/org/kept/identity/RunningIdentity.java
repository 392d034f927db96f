package org.kept.identity;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.coyote.AbstractProtocol;
import org.bson.Document;
import org.kept.embedded.EmbeddedMongo;
import org.kept.identity.startup.PrivateFile;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The real service on a loopback port, with its files in one folder and a store that outlives it.
 */
final class RunningIdentity implements AutoCloseable {

  /**
   * Free when it was asked for: the issuer is an address, which is in tokens before a server is.
   */
  static final int PORT = freePort();

  static final String KEY = "keys/signing-key.json";
  static final String ISSUER = "http://127.0.0.1:" + PORT;

  /** Making one takes seconds, so the first key that a test run makes is lent to the next tests. */
  private static String lentKey = "";

  private final Path folder;
  private final EmbeddedMongo store;
  private final String mongoUri;
  private final HttpClient http = HttpClient.newHttpClient();
  private ConfigurableApplicationContext context;

  RunningIdentity(Path folder) {
    this.folder = folder;
    this.store = EmbeddedMongo.start(folder.resolve("mongo"), 0);
    this.mongoUri = store.connectionString();
    lendKey(folder);
    start();
    lentKey = read(folder.resolve(KEY));
  }

  static void lendKey(Path folder) {
    try {
      if (!lentKey.isEmpty()) {
        PrivateFile.write(folder.resolve(KEY), lentKey);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An answer with its body as JSON; a missing node when it has none. */
  record Answer(int status, JsonNode json, HttpResponse<String> raw) {
    String error() {
      return json.path("error").asString("");
    }
  }

  void start(String... more) {
    List<String> args = new ArrayList<>(settings(folder, mongoUri));
    args.addAll(List.of(more));
    context = IdentityServiceApplication.builder().run(args.toArray(String[]::new));
  }

  static List<String> settings(Path folder, String mongoUri) {
    return List.of(
        "--server.port=" + PORT,
        "--kept.mongodb.uri=" + mongoUri,
        "--kept.identity.issuer=" + ISSUER,
        "--kept.identity.key-file=" + folder.resolve(KEY),
        "--kept.identity.bootstrap-clients[0].id=demo-admin",
        "--kept.identity.bootstrap-clients[0].scopes=admin",
        "--kept.identity.bootstrap-clients[0].role=admin",
        "--kept.identity.bootstrap-clients[0].secret-file=" + folder.resolve("secrets/demo-admin"),
        "--kept.identity.bootstrap-clients[1].id=demo-staff",
        "--kept.identity.bootstrap-clients[1].scopes=milestones:write,campaigns:write",
        "--kept.identity.bootstrap-clients[1].role=staff",
        "--kept.identity.bootstrap-clients[1].secret-file=" + folder.resolve("secrets/demo-staff"));
  }

  void stop() {
    context.close();
  }

  void stopStore() {
    store.close();
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  String secret(String client) {
    return read(folder.resolve("secrets").resolve(client)).strip();
  }

  Document stored(String client) {
    try (MongoClient mongo = MongoClients.create(mongoUri)) {
      return mongo
          .getDatabase("kept_identity")
          .getCollection("clients")
          .find(new Document("clientId", client))
          .first();
    }
  }

  Answer token(String client, String secret, String... scopes) {
    return form(
        "/oauth2/token",
        basic(client, secret),
        scopes.length == 0
            ? Map.of("grant_type", "client_credentials")
            : Map.of("grant_type", "client_credentials", "scope", String.join(" ", scopes)));
  }

  String accessToken(String client, String... scopes) {
    return token(client, secret(client), scopes).json().path("access_token").asString();
  }

  static String basic(String client, String secret) {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
  }

  Answer form(String path, String authorization, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        request(path, authorization)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  Answer post(String path, String authorization, String json) {
    return send(
        request(path, authorization)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  Answer delete(String path, String authorization) {
    return send(request(path, authorization).DELETE());
  }

  Answer get(String path) {
    return send(request(path, "").GET());
  }

  Answer get(String path, String header, String value) {
    return send(request(path, "").header(header, value).GET());
  }

  private static HttpRequest.Builder request(String path, String authorization) {
    var request = HttpRequest.newBuilder(URI.create(ISSUER + path));
    return authorization.isEmpty() ? request : request.header("Authorization", authorization);
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      String body = response.body().isEmpty() ? "null" : response.body();
      return new Answer(
          response.statusCode(), JsonMapper.builder().build().readTree(body), response);
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** The web server as it runs. */
  AbstractProtocol<?> server() {
    var web = ((ServletWebServerApplicationContext) context).getWebServer();
    return (AbstractProtocol<?>)
        ((TomcatWebServer) web).getTomcat().getConnector().getProtocolHandler();
  }

  @Override
  public void close() {
    context.close();
    store.close();
  }
}
