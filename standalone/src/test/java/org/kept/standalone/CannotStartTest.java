package org.kept.standalone;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CannotStartTest {

  @Test
  void aFolderThatCannotBeMadeIsNamedWithTheOptionThatChoosesAnother(@TempDir Path folder)
      throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "no folder");

    assertThatThrownBy(() -> KeptProcess.start(Settings.from(file, Map.of(), 0)))
        .isInstanceOf(CannotStartException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("--data");
  }
}
