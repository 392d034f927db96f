package org.kept.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.node.ObjectNode;

/** The AsyncAPI document is valid, says what the code says, and describes what is really sent. */
class AsyncApiTest {

  private static final Path FOLDER = Path.of("src/main/resources/static");
  private static final Path DOCUMENT = FOLDER.resolve("asyncapi.json");

  static Stream<String> types() {
    return GoldenContractsTest.types();
  }

  /** After a change the document is deleted, written anew here, read by a person and committed. */
  @BeforeAll
  static void writeOnce() throws IOException {
    if (!Files.exists(DOCUMENT)) {
      Files.writeString(
          DOCUMENT,
          ContractJson.MAPPER
                  .writer()
                  .with(SerializationFeature.INDENT_OUTPUT)
                  .writeValueAsString(AsyncApiOf.document())
              + "\n");
    }
  }

  @Test
  void theDocumentIsWhatTheCodeSays() throws IOException {
    assertThat((Object) document()).isEqualTo(AsyncApiOf.document());
  }

  @Test
  void theDocumentIsValidByAsyncApisOwnSchema() throws IOException {
    assertThat(asyncApi().validate(document())).isEmpty();
  }

  @Test
  void aDocumentWithAMistakeIsNot() throws IOException {
    ObjectNode wrong = (ObjectNode) document();
    ((ObjectNode) wrong.at("/operations/progress-service.reads.milestones")).put("action", "read");

    assertThat(asyncApi().validate(wrong)).isNotEmpty();
  }

  @Test
  void everyReferenceLeadsSomewhere() throws IOException {
    JsonNode document = document();

    assertThat(document.findValuesAsString("$ref"))
        .hasSizeGreaterThan(100)
        .allSatisfy(
            reference -> {
              if (reference.startsWith("#")) {
                assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
              } else {
                assertThat(FOLDER.resolve(reference)).exists();
              }
            });
  }

  @ParameterizedTest
  @MethodSource("types")
  void aGoldenEventIsTheMessageOfItsTypeHeadersAndPayload(String type) throws IOException {
    JsonNode golden = GoldenContractsTest.golden(type);
    ProducerRecord<String, byte[]> record =
        sent(type, golden, "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

    JsonNode message = message(header(record, "ce_type"));

    assertThat(headers(message).validate(headersOf(record))).isEmpty();
    assertThat(payload(message).validate(ContractJson.MAPPER.readTree(record.value()))).isEmpty();
  }

  @Test
  void headersThatAnEventNeedsAreMissedAndThoseOfAnotherTypeRefused() throws IOException {
    String type = "org.kept.milestone.verified.v1";
    ProducerRecord<String, byte[]> record = sent(type, GoldenContractsTest.golden(type), null);
    ObjectNode headers = headersOf(record);
    Schema schema = headers(message(type));

    assertThat(schema.validate(headers)).isEmpty();
    for (String name : headers.propertyNames()) {
      ObjectNode fewer = headers.deepCopy();
      fewer.remove(name);
      assertThat(schema.validate(fewer)).as("without %s", name).isNotEmpty();
    }
    assertThat(headers(message("org.kept.milestone.retracted.v1")).validate(headers)).isNotEmpty();
  }

  private static ProducerRecord<String, byte[]> sent(
      String type, JsonNode data, @Nullable String traceparent) {
    Envelope envelope =
        new Envelope("s:3", "/test", type, "s", Instant.EPOCH, 3, "k", "anna", traceparent);
    Object event = ContractJson.MAPPER.treeToValue(data, ContractTypes.find(type).orElseThrow());
    return CloudEventCodec.encode("any", new Published(envelope, event));
  }

  /** The message whose type header is this, found as a stranger finds it. */
  private static JsonNode message(String type) throws IOException {
    for (JsonNode message : document().at("/components/messages")) {
      if (message.at("/headers/allOf/1/properties/ce_type/const").asString("").equals(type)) {
        return message;
      }
    }
    throw new AssertionError("no message of type " + type);
  }

  private static Schema headers(JsonNode message) throws IOException {
    ObjectNode schema = (ObjectNode) message.get("headers").deepCopy();
    schema.set("components", document().get("components"));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(schema);
  }

  private static Schema payload(JsonNode message) throws IOException {
    Path file = FOLDER.resolve(message.at("/payload/schema/$ref").asString());
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(ContractJson.MAPPER.readTree(Files.readAllBytes(file)));
  }

  private static ObjectNode headersOf(ProducerRecord<String, byte[]> record) {
    ObjectNode headers = ContractJson.MAPPER.createObjectNode();
    record.headers().forEach(header -> headers.put(header.key(), header(record, header.key())));
    return headers;
  }

  private static String header(ProducerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private static Schema asyncApi() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
        .getSchema(
            ContractJson.MAPPER.readTree(
                Files.readAllBytes(Path.of("src/test/resources/asyncapi/asyncapi-3.0.0.json"))));
  }

  private static JsonNode document() throws IOException {
    return ContractJson.MAPPER.readTree(Files.readAllBytes(DOCUMENT));
  }
}
