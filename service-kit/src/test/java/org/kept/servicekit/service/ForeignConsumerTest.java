package org.kept.servicekit.service;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.cloudevents.CloudEvent;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kept.contracts.CloudEventCodec;
import org.kept.contracts.ContractJson;
import org.kept.contracts.ContractTypes;
import org.kept.contracts.Envelope;
import org.kept.contracts.Published;
import org.kept.servicekit.kafka.KafkaSettings;
import org.kept.testkit.Servers;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** Every event there is can be read and checked by a consumer that knows nothing of ours. */
class ForeignConsumerTest {

  private static final Path GOLDEN = Path.of("../contracts/src/test/resources/golden");
  private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  private static ConfigurableApplicationContext anyService;
  private static URI base;

  @BeforeAll
  static void start() {
    anyService =
        new SpringApplicationBuilder(PledgeService.class)
            .properties(Servers.properties("foreign"))
            .properties("spring.config.name=pledges", "spring.application.name=pledges")
            .run();
    int port = ((ServletWebServerApplicationContext) anyService).getWebServer().getPort();
    base = URI.create("http://127.0.0.1:" + port + "/");
  }

  @AfterAll
  static void stop() {
    anyService.close();
  }

  @Test
  void everyGoldenEventIsReadByAStrangerAndObeysTheSchemaItNames() throws Exception {
    String topic = Servers.freshTopic("foreign", 3);
    Map<String, Class<?>> types = ContractTypes.all();
    try (KafkaProducer<String, byte[]> producer =
            new KafkaProducer<>(new KafkaSettings(Servers.kafkaServers()).producer("golden"));
        ForeignConsumer stranger = new ForeignConsumer(Servers.kafkaServers(), topic, base)) {
      for (String type : types.keySet()) {
        producer.send(CloudEventCodec.encode(topic, golden(type)));
      }

      Map<String, ConsumerRecord<String, CloudEvent>> read = stranger.read(types.size());

      assertThat(read.keySet()).isEqualTo(types.keySet());
      for (Map.Entry<String, ConsumerRecord<String, CloudEvent>> entry : read.entrySet()) {
        CloudEvent event = entry.getValue().value();
        assertThat(stranger.faults(event)).as(entry.getKey()).isEmpty();
        assertThat((Object) stranger.data(event)).isEqualTo(data(entry.getKey()));
        assertThat(event.getSubject()).isEqualTo("s-1");
        assertThat(event.getExtension("sequence")).isEqualTo("7");
        assertThat(event.getExtension("traceparent")).isEqualTo(TRACE);
        assertThat(event.getExtension("partitionkey")).isEqualTo(entry.getValue().key());
      }
    }
  }

  @Test
  void theStrangerIsOne() {
    DescribedPredicate<JavaClass> ours =
        DescribedPredicate.describe(
            "classes of Kept",
            type ->
                type.getPackageName().startsWith("org.kept")
                    && !type.getSimpleName().equals(ForeignConsumer.class.getSimpleName()));

    classes()
        .that()
        .haveSimpleName(ForeignConsumer.class.getSimpleName())
        .should()
        .onlyDependOnClassesThat(DescribedPredicate.not(ours))
        .check(new ClassFileImporter().importClasses(ForeignConsumer.class));
  }

  @Test
  void everyServiceServesTheAsyncApiDocumentAndWhatItRefersTo() throws Exception {
    HttpResponse<String> document = get(base.resolve("/asyncapi.json"));

    assertThat(document.statusCode()).isEqualTo(200);
    JsonNode messages = ContractJson.MAPPER.readTree(document.body()).at("/components/messages");
    assertThat(messages.size())
        .as("events, dead letters, gaps")
        .isEqualTo(ContractTypes.all().size() + 2);
    for (JsonNode message : messages) {
      String schema = message.at("/payload/schema/$ref").asString("");
      if (!schema.isEmpty()) {
        assertThat(get(document.uri().resolve(schema)).statusCode()).as(schema).isEqualTo(200);
      }
    }
  }

  private static HttpResponse<String> get(URI uri) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  private static Published golden(String type) throws Exception {
    Envelope envelope =
        new Envelope("s-1:7", "/test", type, "s-1", Instant.EPOCH, 7, "key", "anna", TRACE);
    return new Published(
        envelope,
        ContractJson.MAPPER.treeToValue(data(type), ContractTypes.find(type).orElseThrow()));
  }

  private static JsonNode data(String type) throws Exception {
    return ContractJson.MAPPER.readTree(Files.readAllBytes(GOLDEN.resolve(type + ".json")));
  }
}
