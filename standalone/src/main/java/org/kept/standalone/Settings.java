package org.kept.standalone;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kept.standalone.demo.Addresses;

/**
 * What one Kept process is told.
 *
 * @param data where everything durable lies
 * @param mongodbUri an external MongoDB; the embedded one where null
 * @param kafkaServers an external Kafka; the embedded one where null
 * @param smtpHost an external mail server; the mailbox where null
 */
record Settings(
    Path data,
    Ports ports,
    @Nullable String mongodbUri,
    @Nullable String kafkaServers,
    @Nullable String smtpHost) {

  static Settings from(Path data, Map<String, String> environment, int portOffset) {
    return new Settings(
        data.toAbsolutePath().normalize(),
        Ports.from(environment, portOffset),
        environment.get("KEPT_MONGODB_URI"),
        environment.get("KEPT_KAFKA_SERVERS"),
        environment.get("KEPT_SMTP_HOST"));
  }

  /** Where a machine client's secret is kept, readable by its owner only. */
  Path secret(String clientId) {
    return data.resolve("secrets").resolve(clientId);
  }

  /** The ports that this process itself will listen on. */
  Set<Port> needed() {
    Set<Port> needed = EnumSet.allOf(Port.class);
    if (mongodbUri != null) {
      needed.remove(Port.MONGODB);
    }
    if (kafkaServers != null) {
      needed.removeAll(EnumSet.of(Port.KAFKA, Port.KAFKA_CONTROLLER));
    }
    if (smtpHost != null) {
      needed.removeAll(EnumSet.of(Port.SMTP, Port.MAILBOX));
    }
    return needed;
  }

  /** What a client needs to find everything. */
  Addresses addresses() {
    return new Addresses(
        portal(),
        commitment(),
        progress(),
        notification(),
        identity(),
        mailbox(),
        data.resolve("secrets"),
        mails());
  }

  Path mails() {
    return data.resolve("mailbox");
  }

  Path logs() {
    return data.resolve("logs");
  }

  Path log() {
    return logs().resolve("kept.log");
  }

  String portal() {
    return url(Port.PORTAL);
  }

  String commitment() {
    return url(Port.COMMITMENT);
  }

  String progress() {
    return url(Port.PROGRESS);
  }

  String notification() {
    return url(Port.NOTIFICATION);
  }

  String identity() {
    return url(Port.IDENTITY);
  }

  String mailbox() {
    return url(Port.MAILBOX);
  }

  private String url(Port port) {
    return "http://127.0.0.1:" + ports.of(port);
  }
}
