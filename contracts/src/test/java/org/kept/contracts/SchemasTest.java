package org.kept.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kept.contracts.exports.CommitmentsExport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.node.ObjectNode;

/** The published JSON Schemas say what the records say, and the golden files obey them. */
class SchemasTest {

  private static final Path DIRECTORY = Path.of("src/main/resources/static/schemas");

  static Stream<String> types() {
    return GoldenContractsTest.types();
  }

  @Test
  void theSchemaOfAnExportIsWhatItsRecordSays() throws IOException {
    assertPublished(CommitmentsExport.FORMAT, CommitmentsExport.class);
  }

  @ParameterizedTest
  @MethodSource("types")
  void aSchemaIsWhatItsRecordSays(String type) throws IOException {
    assertPublished(type, ContractTypes.find(type).orElseThrow());
  }

  private static void assertPublished(String type, Class<?> record) throws IOException {
    ObjectNode derived = SchemaOf.type(type, record);
    Path file = DIRECTORY.resolve(type + ".json");
    if (!Files.exists(file)) {
      // A new event: its schema is written once, to be read and committed with it.
      Files.createDirectories(DIRECTORY);
      Files.writeString(
          file,
          ContractJson.MAPPER
                  .writer()
                  .with(SerializationFeature.INDENT_OUTPUT)
                  .writeValueAsString(derived)
              + "\n");
    }

    assertThat((Object) ContractJson.MAPPER.readTree(Files.readString(file))).isEqualTo(derived);
  }

  @ParameterizedTest
  @MethodSource("types")
  void aGoldenFileObeysItsPublishedSchema(String type) throws IOException {
    assertThat(schema(type).validate(GoldenContractsTest.golden(type))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("types")
  void whatASchemaRequiresIsInsistedOnByTheReaderToo(String type) throws IOException {
    for (JsonNode required : ContractJson.MAPPER.readTree(published(type)).get("required")) {
      String field = required.asString();
      ObjectNode without = (ObjectNode) GoldenContractsTest.golden(type);
      without.remove(field);
      ObjectNode empty = ((ObjectNode) GoldenContractsTest.golden(type)).putNull(field);
      for (ObjectNode event : List.of(without, empty)) {
        assertThat(schema(type).validate(event)).as("schema on %s", field).isNotEmpty();
        assertThatThrownBy(
                () ->
                    ContractJson.MAPPER.treeToValue(event, ContractTypes.find(type).orElseThrow()))
            .as("reader of %s", field)
            .isInstanceOf(JacksonException.class)
            .hasMessageContaining(field);
      }
    }
  }

  private static Schema schema(String type) throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(ContractJson.MAPPER.readTree(published(type)));
  }

  private static byte[] published(String type) throws IOException {
    return Files.readAllBytes(DIRECTORY.resolve(type + ".json"));
  }
}
