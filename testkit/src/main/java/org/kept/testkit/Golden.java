package org.kept.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON that must stay as it is, one file a shape in {@code src/test/resources/golden}.
 *
 * <p>A file that is missing fails the test, unless {@code -Dkept.golden.write=true} is given: then
 * it is written, to be read by a person before it is committed. A file that is there is never
 * written over.
 */
public final class Golden {

  private static final String WRITE = "kept.golden.write";
  private static final Path FOLDER = Path.of("src", "test", "resources", "golden");
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path folder;

  private Golden(Path folder) {
    this.folder = folder;
  }

  /** The golden files of the module whose tests run. */
  public static Golden files() {
    return in(FOLDER);
  }

  /** The golden files of this folder. */
  public static Golden in(Path folder) {
    return new Golden(folder);
  }

  /**
   * Fails unless the JSON says what {@code <name>.json} says; the order of fields and white space
   * do not matter.
   */
  public void assertMatches(String name, String json) {
    Path file = folder.resolve(name + ".json");
    JsonNode actual = JSON.readTree(json);
    try {
      if (!Files.exists(file)) {
        if (!Boolean.getBoolean(WRITE)) {
          throw new AssertionError(
              "There is no golden file %s; -D%s=true writes it".formatted(file, WRITE));
        }
        Files.createDirectories(folder);
        Files.writeString(
            file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(actual) + "\n");
      }
      assertThat(actual).as(file.toString()).isEqualTo(JSON.readTree(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
