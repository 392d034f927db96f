package org.kept.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Kafka of one node in this JVM, for one machine, that keeps its data in one directory.
 *
 * <p>There is no replica to fall back on, so every topic is synced to disk with each batch that is
 * appended, unless the topic itself sets {@code flush.messages}: a broker default, so that no
 * creator of a topic can forget it. Nothing is deleted by age or size unless a topic says so,
 * offsets of consumers that stay away are kept, and topics are made by whoever owns them, never by
 * being mentioned. A broker that fails for good ends the process.
 */
public final class EmbeddedKafka implements AutoCloseable {

  static final int FORMAT = 1;

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedKafka.class);

  private static final String WHAT = "the embedded broker";
  private static final String PORT_SETTING = "KEPT_KAFKA_PORT";
  private static final String CONTROLLER_PORT_SETTING = "KEPT_KAFKA_CONTROLLER_PORT";
  private static final int NODE = 1;

  private final DataDirectory directory;
  private final KafkaRaftServer server;
  private final int port;

  private EmbeddedKafka(DataDirectory directory, KafkaRaftServer server, int port) {
    this.directory = directory;
    this.server = server;
    this.port = port;
  }

  /**
   * Opens or makes the broker's data and listens on the loopback address.
   *
   * @param path the directory that holds the data and nothing else
   * @param brokerPort where clients connect; 0 for any free port
   * @param controllerPort where the node talks to itself; 0 for any free port
   * @throws EmbeddedServerException with one line for a person, if the directory or a port cannot
   *     be used or the data is damaged or of a newer version
   */
  public static EmbeddedKafka start(Path path, int brokerPort, int controllerPort) {
    int port = required(brokerPort, PORT_SETTING);
    int controller = required(controllerPort, CONTROLLER_PORT_SETTING);
    DataDirectory directory = DataDirectory.open(path, WHAT, FORMAT);
    try {
      Path log = directory.resolve("log");
      endTheProcessOnFatalErrors(log);
      format(log);
      BrokerLogs.requireWhole(log);
      KafkaRaftServer server =
          new KafkaRaftServer(new KafkaConfig(settings(log, port, controller), false), Time.SYSTEM);
      server.startup();
      return new EmbeddedKafka(directory, server, port);
    } catch (Throwable e) { // Scala throws checked exceptions without saying so
      directory.close();
      throw e;
    }
  }

  private static int required(int port, String setting) {
    if (port == 0) {
      return LocalPort.free();
    }
    LocalPort.requireFree(port, WHAT, setting);
    return port;
  }

  /**
   * Halting is the honest end: a shutdown hook would wait for the very broker that cannot go on.
   */
  private static void endTheProcessOnFatalErrors(Path log) {
    Exit.Procedure halt =
        (status, message) -> {
          String line =
              "The embedded broker cannot go on"
                  + (message == null ? "" : " (" + message + ")")
                  + " and the process ends: look whether the disk of "
                  + log
                  + " is full, gone or broken, and start again; all that was acknowledged is kept.";
          LOG.error(line);
          System.err.println("kept: " + line); // the log may be on the same disk
          Runtime.getRuntime().halt(status == 0 ? 1 : status);
        };
    Exit.setExitProcedure(halt);
    Exit.setHaltProcedure(halt);
  }

  private static void format(Path log) {
    if (Files.exists(log.resolve("meta.properties"))) {
      return;
    }
    try {
      Files.createDirectories(log);
      new Formatter()
          .setPrintStream(
              new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
          .setNodeId(NODE)
          .setClusterId(Uuid.randomUuid().toString())
          .setControllerListenerName("CONTROLLER")
          .setMetadataLogDirectory(log.toString())
          .addDirectory(log.toString())
          .run();
    } catch (Exception e) {
      throw new EmbeddedServerException(
          "The directory " + log + " cannot be prepared for the embedded broker: " + e, e);
    }
  }

  private static Map<String, Object> settings(Path log, int port, int controllerPort) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("node.id", NODE);
    settings.put("process.roles", "broker,controller");
    settings.put(
        "listeners", "BROKER://" + address(port) + ",CONTROLLER://" + address(controllerPort));
    settings.put("advertised.listeners", "BROKER://" + address(port));
    settings.put("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put("inter.broker.listener.name", "BROKER");
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("controller.quorum.voters", NODE + "@" + address(controllerPort));
    settings.put("log.dirs", log.toString());

    // What is written stays, and is on disk when it is acknowledged.
    settings.put("auto.create.topics.enable", false);
    settings.put("log.flush.interval.messages", 1);
    settings.put("log.retention.ms", -1);
    settings.put("offsets.retention.minutes", Integer.MAX_VALUE);

    // One node.
    settings.put("default.replication.factor", 1);
    settings.put("min.insync.replicas", 1);
    settings.put("offsets.topic.replication.factor", 1);
    settings.put("offsets.topic.num.partitions", 1);
    settings.put("transaction.state.log.replication.factor", 1);
    settings.put("transaction.state.log.num.partitions", 1);
    settings.put("transaction.state.log.min.isr", 1);
    settings.put("share.coordinator.state.topic.replication.factor", 1);
    settings.put("share.coordinator.state.topic.num.partitions", 1);
    settings.put("share.coordinator.state.topic.min.isr", 1);

    // Small, and quiet when idle.
    settings.put("num.network.threads", 2);
    settings.put("num.io.threads", 2);
    settings.put("background.threads", 2);
    settings.put("num.recovery.threads.per.data.dir", 2);
    settings.put("log.cleaner.dedupe.buffer.size", 4 << 20);
    settings.put("log.segment.bytes", 128 << 20);
    settings.put("log.index.size.max.bytes", 1 << 20);
    settings.put("metric.reporters", "");
    settings.put("metadata.max.idle.interval.ms", 0);

    // Nobody else to wait for.
    settings.put("group.initial.rebalance.delay.ms", 0);
    // A broker that was killed is let in again only when its old session has ended; one that stops
    // says so.
    settings.put("broker.session.timeout.ms", 3_000);
    settings.put("broker.heartbeat.interval.ms", 1_000);
    settings.replaceAll((name, value) -> value.toString()); // as Kafka reads them from a file
    return settings;
  }

  private static String address(int port) {
    return LocalPort.HOST + ":" + port;
  }

  /** For clients. */
  public String bootstrapServers() {
    return address(port);
  }

  /** Where clients connect. */
  public int port() {
    return port;
  }

  /** Closes all logs cleanly and frees the directory; takes a few seconds. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
    directory.close();
  }
}
