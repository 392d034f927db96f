package org.kept.testservers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./kept test --docker}, with programs in place of Docker and Maven. */
class LauncherTest {

  private static final String INSTEAD =
      "name servers of your own with KEPT_MONGODB_URI and KEPT_KAFKA_SERVERS";

  @TempDir Path programs;

  @Test
  void withoutARunningDockerSaysSoInOneLine() throws Exception {
    program("docker", "exit 1");

    assertRefused("needs a running Docker", INSTEAD);
  }

  @Test
  void anImageThatIsMissingAndCannotBeFetchedIsNamed() throws Exception {
    program("docker", "[ $1 = info ]");

    assertRefused("the image mongo:", "cannot fetch it", INSTEAD);
  }

  @Test
  void tellsMavenToUseContainersOfTheImagesOfCompose() throws Exception {
    program("docker", "exit 0");
    program("mvn", "echo \"$@\"");

    Ran ran = run(Map.of());

    assertThat(ran.status).isZero();
    assertThat(ran.output)
        .contains(" -Dkept.servers=docker ", " -Dkept.servers.mongodb=mongo:", " verify ", " -X")
        .contains(" -Dkept.servers.kafka=apache/kafka:")
        .doesNotContain("--docker");
  }

  @Test
  void needsNoImageOfAServerThatIsGiven() throws Exception {
    program("docker", "[ $1 = info ]");
    program("mvn", "echo \"$@\"");

    assertThat(run(Map.of("KEPT_MONGODB_URI", "mongodb://m", "KEPT_KAFKA_SERVERS", "k:1")).status)
        .isZero();
  }

  private void assertRefused(String... parts) throws IOException, InterruptedException {
    Ran ran = run(Map.of());
    assertThat(ran.status).isEqualTo(2);
    assertThat(ran.output.lines().filter(line -> !line.contains("fetching"))).hasSize(1);
    assertThat(ran.output).contains(parts);
  }

  private record Ran(int status, String output) {}

  private Ran run(Map<String, String> environment) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(Path.of("..", "kept").toString(), "test", "--docker", "-X")
            .redirectErrorStream(true);
    builder.environment().remove("KEPT_MONGODB_URI");
    builder.environment().remove("KEPT_KAFKA_SERVERS");
    builder.environment().merge("PATH", "", (path, no) -> programs + File.pathSeparator + path);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return new Ran(process.waitFor(), output);
  }

  private void program(String name, String what) throws IOException {
    Path file = programs.resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + what + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}
