package org.kept.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What was ever published must be readable for ever, and written the same way. */
class GoldenContractsTest {

  static Stream<String> types() {
    return ContractTypes.all().keySet().stream().sorted();
  }

  @Test
  void everyTopicHasItsEvents() {
    assertThat(types())
        .hasSize(35)
        .contains("org.kept.commitment.published.v1", "org.kept.organization.member-joined.v1");
  }

  @ParameterizedTest
  @MethodSource("types")
  void aGoldenFileIsReadAndWrittenWithoutChange(String type) throws IOException {
    JsonNode golden = golden(type);

    Object event = ContractJson.MAPPER.treeToValue(golden, ContractTypes.find(type).orElseThrow());

    assertThat(ContractTypes.typeOf(event)).isEqualTo(type);
    assertThat((Object) ContractJson.MAPPER.readTree(ContractJson.MAPPER.writeValueAsBytes(event)))
        .isEqualTo(golden);
  }

  static JsonNode golden(String type) throws IOException {
    try (InputStream file =
        GoldenContractsTest.class.getResourceAsStream("/golden/" + type + ".json")) {
      assertThat(file).as("golden file of %s", type).isNotNull();
      return ContractJson.MAPPER.readTree(file);
    }
  }
}
