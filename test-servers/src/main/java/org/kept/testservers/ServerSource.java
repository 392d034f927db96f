package org.kept.testservers;

/** Where a MongoDB and a Kafka come from; each is started when first asked for. */
public interface ServerSource {

  /** For the driver. */
  String mongoUri();

  /** For Kafka clients. */
  String kafkaServers();
}
