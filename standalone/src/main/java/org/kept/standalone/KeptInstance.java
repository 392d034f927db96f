package org.kept.standalone;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.kept.commitment.CommitmentServiceApplication;
import org.kept.embedded.EmbeddedKafka;
import org.kept.embedded.EmbeddedMongo;
import org.kept.identity.IdentityServiceApplication;
import org.kept.identity.token.SigningKey;
import org.kept.notification.NotificationServiceApplication;
import org.kept.portal.PortalApplication;
import org.kept.progress.ProgressServiceApplication;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * Every server and service of one Kept process.
 *
 * <p>Started in the order of need and one after the other: in parallel the contexts meet in static
 * state that Spring does not guard. Stopped the other way round, so that what was accepted is
 * finished while what it needs still runs.
 */
final class KeptInstance implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(KeptInstance.class);

  private final Settings settings;
  private final Deque<AutoCloseable> running = new ArrayDeque<>();

  private KeptInstance(Settings settings) {
    this.settings = settings;
  }

  /**
   * Returns when everything is ready.
   *
   * @param progress told what is being started
   * @throws CannotStartException where a port is taken
   * @throws org.kept.embedded.EmbeddedServerException where the data is in use or damaged
   */
  static KeptInstance start(Settings settings, Consumer<String> progress) {
    KeptInstance instance = new KeptInstance(settings);
    try {
      instance.start(progress);
      return instance;
    } catch (RuntimeException | Error e) {
      instance.close();
      throw e;
    }
  }

  @Override
  public void close() {
    while (!running.isEmpty()) {
      AutoCloseable last = running.pop();
      try {
        last.close();
      } catch (Exception e) {
        log.error("Stopping {} failed", last, e);
      }
    }
  }

  private void start(Consumer<String> progress) {
    Ports ports = settings.ports();
    Map<String, Object> shared = new LinkedHashMap<>();

    ports.requireFree(settings.needed());
    // Seconds of arithmetic on the first start, done while the stores start.
    // What goes wrong there is said when identity-service looks for the key.
    Thread key =
        Thread.ofPlatform()
            .uncaughtExceptionHandler((thread, e) -> log.warn("No signing key yet", e))
            .start(() -> SigningKey.prepare(signingKey()));
    progress.accept("stores");
    shared.put("kept.mongodb.uri", mongodb());
    shared.put("kept.kafka.servers", kafka());
    // One name over restarts: after a kill the consumers take their partitions back at once.
    shared.put("kept.kafka.instance", "standalone");
    shared.put("kept.requests.key-file", settings.secret("request-digest-key"));
    shared.put("kept.identity.issuer", settings.identity());
    shared.put("kept.urls.portal", settings.portal());
    shared.put("kept.urls.commitment", settings.commitment());
    shared.put("kept.urls.progress", settings.progress());
    shared.put("kept.urls.notification", settings.notification());
    shared.put("kept.urls.identity", settings.identity());
    if (settings.smtpHost() == null) {
      Mailbox mailbox = started(Mailbox.start(settings.mails(), ports.of(Port.SMTP)));
      started(MailboxPage.start(mailbox, ports.of(Port.MAILBOX)));
      shared.put("kept.smtp.host", "127.0.0.1");
      shared.put("kept.smtp.port", ports.of(Port.SMTP));
    }

    progress.accept("identity");
    awaitEnd(key);
    service(IdentityServiceApplication.builder(), ports.of(Port.IDENTITY), shared, identity());
    progress.accept("commitments");
    service(CommitmentServiceApplication.builder(), ports.of(Port.COMMITMENT), shared, Map.of());
    progress.accept("progress");
    service(ProgressServiceApplication.builder(), ports.of(Port.PROGRESS), shared, Map.of());
    progress.accept("notifications");
    service(
        NotificationServiceApplication.builder(), ports.of(Port.NOTIFICATION), shared, Map.of());
    progress.accept("portal");
    service(PortalApplication.builder(), ports.of(Port.PORTAL), shared, Map.of());
  }

  private String mongodb() {
    if (settings.mongodbUri() != null) {
      return settings.mongodbUri();
    }
    return started(
            EmbeddedMongo.start(
                settings.data().resolve("mongodb"), settings.ports().of(Port.MONGODB)))
        .connectionString();
  }

  private String kafka() {
    if (settings.kafkaServers() != null) {
      return settings.kafkaServers();
    }
    return started(
            EmbeddedKafka.start(
                settings.data().resolve("kafka"),
                settings.ports().of(Port.KAFKA),
                settings.ports().of(Port.KAFKA_CONTROLLER)))
        .bootstrapServers();
  }

  private Path signingKey() {
    return settings.secret("token-signing-key");
  }

  private static void awaitEnd(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStartException("interrupted while starting", e);
    }
  }

  /** Keys and the clients that the demo and an operator's first steps need. */
  private Map<String, Object> identity() {
    Map<String, Object> own = new LinkedHashMap<>();
    own.put("kept.identity.key-file", signingKey());
    int n = 0;
    for (MachineClient client : MachineClient.values()) {
      String prefix = "kept.identity.bootstrap-clients[" + n++ + "].";
      own.put(prefix + "id", client.id());
      own.put(prefix + "role", client.role());
      own.put(prefix + "scopes", String.join(",", client.scopes()));
      own.put(prefix + "secret-file", settings.secret(client.id()));
    }
    return own;
  }

  private void service(
      SpringApplicationBuilder builder,
      int port,
      Map<String, Object> shared,
      Map<String, Object> own) {
    Map<String, Object> properties = new LinkedHashMap<>(shared);
    properties.putAll(own);
    properties.put("server.port", port);
    properties.put("spring.main.banner-mode", "off");
    // As arguments, which win over the service's own file; and without its own shutdown hook, since
    // one hook of ours stops everything in order and would be raced by six others.
    String[] arguments =
        properties.entrySet().stream()
            .map(property -> "--%s=%s".formatted(property.getKey(), property.getValue()))
            .toArray(String[]::new);
    started(builder.registerShutdownHook(false).run(arguments));
  }

  private <T extends AutoCloseable> T started(T server) {
    running.push(server);
    return server;
  }
}
