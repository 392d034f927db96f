package org.kept.commitment;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Stands in for progress-service: says how commitments stand, as a test told it, or is away. */
public final class FakeProgress implements AutoCloseable {

  private final HttpServer server;
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private volatile boolean away;

  private FakeProgress(HttpServer server) {
    this.server = server;
  }

  public static FakeProgress start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      FakeProgress fake = new FakeProgress(server);
      server.createContext("/commitments/", fake::answer);
      server.start();
      return fake;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Answers so for a commitment from now on; one it was told nothing about has nothing yet. */
  public void says(String commitment, String json) {
    answers.put(commitment, json);
  }

  public void goesAway() {
    away = true;
  }

  public void comesBack() {
    away = false;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String commitment = exchange.getRequestURI().getRawPath().split("/")[2];
    String json = answers.getOrDefault(commitment, "{\"deliverables\": []}");
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(away ? 503 : 200, body.length);
    try (exchange) {
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
