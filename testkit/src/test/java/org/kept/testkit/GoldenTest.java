package org.kept.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenTest {

  @TempDir Path folder;

  @AfterEach
  void forget() {
    System.clearProperty("kept.golden.write");
  }

  @Test
  void aMissingFileFailsUnlessAskedFor() {
    assertThatThrownBy(() -> Golden.in(folder).assertMatches("shape", "{\"a\":1}"))
        .hasMessageContaining("kept.golden.write");

    System.setProperty("kept.golden.write", "true");
    Golden.in(folder).assertMatches("shape", "{\"a\":1}");

    assertThat(folder.resolve("shape.json")).exists();
  }

  @Test
  void aFileIsNeverWrittenOver() throws Exception {
    Files.writeString(folder.resolve("shape.json"), "{\"a\":1,\"b\":2}");
    System.setProperty("kept.golden.write", "true");

    Golden.in(folder).assertMatches("shape", "{\"b\": 2, \"a\": 1}");
    assertThatThrownBy(() -> Golden.in(folder).assertMatches("shape", "{\"a\":1}"))
        .isInstanceOf(AssertionError.class);

    assertThat(folder.resolve("shape.json")).content().isEqualTo("{\"a\":1,\"b\":2}");
  }
}
