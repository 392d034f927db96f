package org.kept.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundTableTest {

  private static final String HEAD =
      "## Bounds\n\n| What | Limit | At the limit | Set in | Test |\n|---|---|---|---|---|\n";
  private static final String POSTS =
      "| posts of a fence | 1,200 posts | refused | `Fence.MOST_POSTS` | `FenceTest.isShort` |\n";
  private static final String PAINT =
      "| paint | 2 s | it drips | `Fence.DRIES` | `FenceTest.isShort` |\n";
  private static final String GATE =
      "| gates | 3 | shut | `fence.yml#fence.gates` | `FenceTest.isShort` |\n";
  private static final String NAILS =
      "| nails | 7 | bent | `Fence#fence.nails` | `FenceTest.isShort` |\n";
  private static final String ALL = HEAD + POSTS + PAINT + GATE + NAILS;

  @TempDir Path project;

  @BeforeEach
  void sources() throws Exception {
    Path code = Files.createDirectories(project.resolve("fences/src/main"));
    Files.writeString(
        code.resolve("Fence.java"),
        """
        class Fence {
          static final int MOST_POSTS = 12 * 100;
          static final Duration DRIES = Duration.ofSeconds(2);
          Fence(@Value("${fence.nails:7}") int nails) {}
        }
        """);
    Files.writeString(code.resolve("fence.yml"), "fence:\n  gates: 3\n");
    Files.writeString(code.resolve("FenceTest.java"), "class FenceTest { void isShort() {} }");
  }

  private BoundTable table(String text) throws Exception {
    Path docs = Files.createDirectories(project.resolve("docs"));
    Files.writeString(docs.resolve("rules.md"), "# Rules\n");
    return BoundTable.in(Files.writeString(docs.resolve("operations.md"), text));
  }

  @Test
  void aTableThatSaysWhatTheCodeSaysIsGood() throws Exception {
    BoundTable table = table(ALL);

    assertThatCode(table::assertTrue).doesNotThrowAnyException();
    assertThatCode(() -> table.assertComplete(List.of("fences"), Set.of()))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,200 posts|1,201 posts",
        "2 s|2 min",
        "2 s|2,000",
        "3|4",
        "7|8",
        "FenceTest.isShort|FenceTest.isTall",
        "FenceTest.isShort|FenceTest",
        "Fence.DRIES|Fence.DRY",
        "Fence.DRIES|Wall.DRIES"
      })
  void whatTheTableHasOtherwiseIsFound(String right, String wrong) throws Exception {
    BoundTable table =
        table(
            ALL.replace(" " + right + " ", " " + wrong + " ")
                .replace("`" + right + "`", "`" + wrong + "`")
                .replace("." + right + "`", "." + wrong + "`"));

    assertThatThrownBy(table::assertTrue).isInstanceOf(AssertionError.class);
  }

  @Test
  void aConstantWithoutARowIsFound() throws Exception {
    BoundTable table = table(HEAD + POSTS);

    assertThatThrownBy(() -> table.assertComplete(List.of("fences"), Set.of()))
        .hasMessageContaining("Fence.DRIES");
    assertThatCode(() -> table.assertComplete(List.of("fences"), Set.of("Fence.DRIES")))
        .doesNotThrowAnyException();
  }

  @Test
  void aSettingWithoutARowIsFound() throws Exception {
    BoundTable table = table(HEAD + POSTS + PAINT + NAILS);
    Files.writeString(
        project.resolve("fences/src/main/fence.yml"),
        "fence:\n  max-gates: 3\n  name: max\n  maximal: much\n");

    assertThatThrownBy(() -> table.assertComplete(List.of("fences"), Set.of()))
        .hasMessageContaining("fence.yml#max-gates")
        .hasMessageNotContaining("maximal");
    assertThatCode(() -> table.assertComplete(List.of("fences"), Set.of("fence.yml#max-gates")))
        .doesNotThrowAnyException();
  }

  @Test
  void theNumbersOfARuleAreToldByTheRuleAndThoseOfARequestAreNot() throws Exception {
    BoundTable table = table(HEAD + PAINT + GATE + NAILS);

    rules("| `fence.long` | It has {most} posts. | Fence | FenceTest.isShort |\n");
    assertThatCode(() -> table.assertComplete(List.of("fences"), Set.of()))
        .doesNotThrowAnyException();

    rules("| `fence.long` | It has {most} posts. | `Fence` | `FenceTest.isShort` |\n");
    assertThatThrownBy(() -> table.assertComplete(List.of("fences"), Set.of()))
        .hasMessageContaining("Fence.MOST_POSTS");
  }

  private void rules(String row) throws Exception {
    Files.writeString(project.resolve("docs/rules.md"), "# Rules\n" + row);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "512 * 1024|X|512 KiB",
        "64 << 20|X|64 MiB",
        "16L * 1024 * 1024|X|16 MiB",
        "10_000|REQUEST_MILLIS|10 s",
        "20|ANSWER_SECONDS|20 s",
        "Duration.ofHours(48)|X|2 d",
        "10MB|X|10 MiB",
        "5_000|X|5,000 rows"
      })
  void amountsAreTheSameHoweverTheyAreWritten(String code, String name, String told) {
    assertThat(Amount.of(code, name)).isEqualTo(Amount.told(told));
  }
}
