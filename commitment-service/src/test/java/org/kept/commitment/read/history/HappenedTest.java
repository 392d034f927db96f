package org.kept.commitment.read.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kept.contracts.ContractJson;
import org.kept.contracts.ContractTypes;
import org.kept.contracts.Envelope;
import org.kept.contracts.Published;
import org.kept.contracts.commitments.CommitmentsEvent;
import org.kept.servicekit.consume.Received;

/** Every event of the topic, as its golden file has it. */
class HappenedTest {

  private static final Path GOLDEN =
      Path.of("..", "contracts", "src", "test", "resources", "golden");

  static List<String> events() {
    List<String> types =
        ContractTypes.all().entrySet().stream()
            .filter(it -> CommitmentsEvent.class.isAssignableFrom(it.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    assertThat(types).hasSizeGreaterThanOrEqualTo(26);
    return types;
  }

  @ParameterizedTest
  @MethodSource("events")
  void anEventOfACommitmentTellsWhyOrHasNoReasonAndAnotherIsNotPassedOver(String type)
      throws IOException {
    Class<?> event = ContractTypes.find(type).orElseThrow();
    Happened happened = happened(type, event);

    if (type.startsWith("org.kept.commitment.")) {
      assertThatCode(happened::why).doesNotThrowAnyException();
      assertThat(happened.why() != null).isEqualTo(hasReason(event));
    } else {
      assertThatThrownBy(happened::why).hasMessageContaining("not about a commitment");
    }
  }

  private static boolean hasReason(Class<?> event) {
    return Arrays.stream(event.getRecordComponents())
        .anyMatch(it -> List.of("reason", "statement", "note", "changes").contains(it.getName()));
  }

  private static Happened happened(String type, Class<?> event) throws IOException {
    Object data =
        ContractJson.MAPPER.readValue(Files.readString(GOLDEN.resolve(type + ".json")), event);
    Envelope envelope =
        new Envelope("s:0", "/test", type, "s", Instant.EPOCH, 0, "s", "anna", null);
    return new Happened(new Received(new Published(envelope, data), "t", 0, 0));
  }
}
