package org.kept.portal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** One of the services behind the portal: answers what a test tells it to, at a real port. */
final class FakeServices implements AutoCloseable {

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final CountDownLatch released = new CountDownLatch(1);
  private final Semaphore held = new Semaphore(0);
  private volatile CountDownLatch gate = new CountDownLatch(0);
  private HttpServer server;
  private volatile int status = 200;
  private volatile boolean silent;

  FakeServices(int port) {
    listen(port);
  }

  private void listen(int port) {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  FakeServices answer(String path, String json) {
    answers.put(path, json);
    return this;
  }

  /** Refuses connections. */
  void goAway() {
    server.stop(0);
  }

  /** Is as it was before it went away, failed or fell silent. */
  void comeBack() {
    int port = port();
    server.stop(0);
    status = 200;
    silent = false;
    listen(port);
  }

  /** Answers everything with this status. */
  void failWith(int newStatus) {
    status = newStatus;
  }

  /** Takes requests and never answers them. */
  void fallSilent() {
    silent = true;
  }

  /** What SPTF promised, and its campaign, as commitment-service tells it. */
  static FakeServices commitments(int port) {
    String commitment = resource("commitment.json");
    return new FakeServices(port)
        .answer("/campaigns", resource("campaigns.json"))
        .answer("/campaigns/01960000-0000-7000-8000-0000000000c1", resource("campaign.json"))
        .answer("/commitments", resource("commitments.json"))
        .answer("/commitments/sptf-2014", commitment)
        .answer("/commitments/01960000-0000-7000-8000-0000000000e1", commitment)
        .answer(
            "/organizations/01960000-0000-7000-8000-0000000000a2",
            resource("organization-cerise.json"));
  }

  /** What came of it, as progress-service tells it. */
  static FakeServices progress(int port) {
    var fake = new FakeServices(port);
    for (String id : new String[] {"sptf-2014", "01960000-0000-7000-8000-0000000000e1"}) {
      fake.answer("/commitments/" + id + "/progress", resource("progress.json"))
          .answer("/commitments/" + id + "/milestones", resource("milestones.json"))
          .answer("/commitments/" + id + "/activity", resource("activity.json"));
    }
    return fake;
  }

  static String resource(String name) {
    try (InputStream file = FakeServices.class.getResourceAsStream("/sptf/" + name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes requests and answers them when it is told to let go. */
  void hold() {
    gate = new CountDownLatch(1);
  }

  void awaitOneHeld() throws InterruptedException {
    if (!held.tryAcquire(1, TimeUnit.MINUTES)) {
      throw new AssertionError("nobody asks");
    }
  }

  void letGo() {
    gate.countDown();
  }

  private void waitAtTheGate() {
    held.release();
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    waitAtTheGate();
    if (silent) {
      try {
        released.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      exchange.close();
      return;
    }
    // With its query first, so that a test can tell pages and choices apart.
    String json =
        answers.getOrDefault(
            exchange.getRequestURI().toString(), answers.get(exchange.getRequestURI().getPath()));
    byte[] body = (json == null ? "{}" : json).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(json == null ? 404 : status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    released.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
