package org.kept.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kept.eventstore.command.Refusal;
import org.kept.eventstore.command.Rule;

class RuleTableTest {

  sealed interface FenceRefusal extends Refusal {

    @Rule(code = "fence.height", kind = Kind.INVALID, field = "height")
    record TooHigh(int limit) implements FenceRefusal {}

    @Rule(code = "fence.colour", kind = Kind.INVALID)
    record WrongColour() implements FenceRefusal {}
  }

  private static final String HEAD =
      "# Rules\n\n## Fences\n\n| Code | Sentence | Class | Test |\n|---|---|---|---|\n";
  private static final String HEIGHT =
      "| `fence.height` | No fence is higher than {limit} cm. | `Fence` | `FenceTest.isLow` |\n";
  private static final String COLOUR =
      "| `fence.colour` | Paint it green. | [Fence](../Fence.java) | FenceTest |\n";

  @TempDir Path project;

  @BeforeEach
  void sources() throws Exception {
    Path code = Files.createDirectories(project.resolve("fences/src"));
    Files.writeString(code.resolve("Fence.java"), "class Fence {}");
    Files.writeString(code.resolve("FenceTest.java"), "class FenceTest { void isLow() {} }");
  }

  private void check(String table) throws Exception {
    check(table, "messages/fence-problems");
  }

  private void check(String table, String bundle) throws Exception {
    Path docs = Files.createDirectories(project.resolve("docs"));
    Path file = Files.writeString(docs.resolve("rules.md"), table);
    RuleTable.in(file).assertLists("Fences", FenceRefusal.class, bundle);
  }

  @Test
  void aTableThatSaysWhatTheCodeSaysIsGood() {
    assertThatCode(() -> check(HEAD + HEIGHT + COLOUR + "\n## Other\n\n| x | y | z | t |\n"))
        .doesNotThrowAnyException();
  }

  @Test
  void aRuleWithoutARowIsFound() {
    assertThatThrownBy(() -> check(HEAD + HEIGHT)).hasMessageContaining("fence.colour");
  }

  @Test
  void aRowWithoutARuleIsFound() {
    String gate = "| `fence.gate` | It needs a gate. | Fence | FenceTest |\n";

    assertThatThrownBy(() -> check(HEAD + HEIGHT + COLOUR + gate))
        .hasMessageContaining("fence.gate");
  }

  @Test
  void anotherSentenceIsFound() {
    assertThatThrownBy(() -> check(HEAD + HEIGHT + COLOUR.replace("green", "red")))
        .hasMessageContaining("Paint it red.");
  }

  @Test
  void aClassOrTestThatIsNotThereIsFound() {
    assertThatThrownBy(() -> check(HEAD + HEIGHT.replace("`Fence`", "`Wall`") + COLOUR))
        .hasMessageContaining("Wall");
    assertThatThrownBy(() -> check(HEAD + HEIGHT.replace("isLow", "isLower") + COLOUR))
        .hasMessageContaining("isLower");
    assertThatThrownBy(() -> check(HEAD + HEIGHT + COLOUR.replace("FenceTest", "WallTest")))
        .hasMessageContaining("WallTest");
  }

  @Test
  void aSentenceThatALanguageLacksIsFound() {
    assertThatThrownBy(() -> check(HEAD + HEIGHT + COLOUR, "messages/halffence-problems"))
        .hasMessageContaining("fence.colour")
        .hasMessageContaining("'es'");
  }

  @Test
  void aValueThatTheRefusalDoesNotHaveIsFound() {
    assertThatThrownBy(() -> check(HEAD + HEIGHT + COLOUR, "messages/wrongfence-problems"))
        .hasMessageContaining("limits");
  }

  @Test
  void codesWithoutRefusalsAreCheckedJustSo() throws Exception {
    Path docs = Files.createDirectories(project.resolve("docs"));
    Path file = Files.writeString(docs.resolve("rules.md"), HEAD + HEIGHT + COLOUR);
    RuleTable table = RuleTable.in(file);
    String bundle = "messages/fence-problems";

    table.assertLists("Fences", Stream.of("fence.height", "fence.colour"), bundle);
    assertThatThrownBy(() -> table.assertLists("Fences", Stream.of("fence.height"), bundle))
        .hasMessageContaining("fence.colour");
  }
}
