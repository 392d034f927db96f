package org.kept.servicekit.service;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody writes who has never seen our code: Kafka's own client, the CloudEvents SDK, and
 * the schema that each event names. {@link ForeignConsumerTest} holds it to that.
 */
final class ForeignConsumer implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http = HttpClient.newHttpClient();
  private final KafkaConsumer<String, CloudEvent> consumer;
  private final URI anyService;

  ForeignConsumer(String servers, String topic, URI anyService) {
    this.anyService = anyService;
    this.consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                servers,
                "group.id",
                "stranger-of-" + topic,
                "auto.offset.reset",
                "earliest"),
            new StringDeserializer(),
            new CloudEventDeserializer());
    consumer.subscribe(List.of(topic));
  }

  /** The first so many events, by type. */
  Map<String, ConsumerRecord<String, CloudEvent>> read(int count) {
    Map<String, ConsumerRecord<String, CloudEvent>> events = new HashMap<>();
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (events.size() < count && System.nanoTime() < end) {
      consumer
          .poll(Duration.ofMillis(200))
          .forEach(record -> events.put(record.value().getType(), record));
    }
    return events;
  }

  JsonNode data(CloudEvent event) {
    return JSON.readTree(event.getData().toBytes());
  }

  /** What is wrong with the data by the schema that the event names. */
  List<String> faults(CloudEvent event) throws Exception {
    URI schema = anyService.resolve(event.getDataSchema());
    String found =
        http.send(HttpRequest.newBuilder(schema).build(), BodyHandlers.ofString()).body();
    List<Error> errors =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(JSON.readTree(found))
            .validate(data(event));
    return new ArrayList<>(errors.stream().map(Error::getMessage).toList());
  }

  @Override
  public void close() {
    consumer.close();
  }
}
