package org.kept.standalone;

/** What listens, with its standard port and the variable that moves it. */
enum Port {
  PORTAL("the portal", 8080),
  COMMITMENT("commitment-service", 8081),
  PROGRESS("progress-service", 8082),
  NOTIFICATION("notification-service", 8083),
  IDENTITY("identity-service", 8084),
  KAFKA("Kafka", 9092),
  KAFKA_CONTROLLER("Kafka's controller", 9093),
  MONGODB("the MongoDB-protocol server", 27017),
  SMTP("the mailbox", 2525),
  MAILBOX("the mailbox's page", 8025);

  private final String server;
  private final int standard;

  Port(String server, int standard) {
    this.server = server;
    this.standard = standard;
  }

  /** For people. */
  String server() {
    return server;
  }

  int standard() {
    return standard;
  }

  /** The environment variable, {@code KEPT_PORTAL_PORT} and so on. */
  String variable() {
    return "KEPT_" + name() + "_PORT";
  }
}
