package org.kept.servicekit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestKeyTest {

  private static final String DIGEST = "00".repeat(32);

  @TempDir private Path folder;

  @Test
  void itIsMadeOnceForItsOwnerOnly() throws IOException {
    Path file = folder.resolve("secrets/digest-key");

    String sealed = DigestKey.in(file).seal(DIGEST);

    assertThat(sealed).matches("[0-9a-f]{64}").isNotEqualTo(DIGEST);
    assertThat(DigestKey.in(file).seal(DIGEST)).isEqualTo(sealed);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (var files = Files.list(folder.resolve("secrets"))) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void eachInstallationHasItsOwn() {
    assertThat(DigestKey.in(folder.resolve("one")).seal(DIGEST))
        .isNotEqualTo(DigestKey.in(folder.resolve("other")).seal(DIGEST));
  }

  @Test
  void theSameHmacAsEverywhere() throws IOException {
    Path file = Files.writeString(folder.resolve("key"), "0b".repeat(32) + "\n");

    // printf abc | openssl dgst -sha256 -mac HMAC -macopt hexkey:0b0b...
    assertThat(DigestKey.in(file).seal("abc"))
        .isEqualTo("cc2b6e43b092526c09f6b2db76c7dc2867ebfdf7d1b170f2d8f73a3894792e12");
  }

  @Test
  void whoComesSecondTakesTheOneThatIsThere() {
    Path file = folder.resolve("key");
    List<String> sealed =
        IntStream.range(0, 32).parallel().mapToObj(i -> DigestKey.in(file).seal(DIGEST)).toList();

    Set<String> different = new HashSet<>(sealed);
    assertThat(different).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "secret", "00"})
  void aFileThatIsNoKeyIsNotTakenForOneAndNotReplaced(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("key"), text);

    assertThatThrownBy(() -> DigestKey.in(file))
        .hasMessageContaining(file.toString())
        .hasMessageContaining("64 hexadecimal digits");
    assertThat(file).hasContent(text);
  }
}
