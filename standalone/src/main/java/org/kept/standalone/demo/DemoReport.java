package org.kept.standalone.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;

/**
 * What a walk-through came to, for machines.
 *
 * @param startupMillis from the start of the process until every service was ready
 * @param progressPerDeliverable percent, by deliverable key
 * @param countedPerRegion institutions that count toward D2, by region
 * @param mailsDelivered digests in the mailbox
 * @param confirmationsDelivered mails that asked to confirm a follow
 * @param commitToProjectionMillis from the acknowledgement of a milestone until progress showed it
 * @param deviations what was not as expected, one sentence each
 */
public record DemoReport(
    long startupMillis,
    Map<String, Integer> progressPerDeliverable,
    Map<String, Integer> countedPerRegion,
    int trueCount,
    int regionsMet,
    int rowsAccepted,
    int rowsRefused,
    int mailsDelivered,
    int confirmationsDelivered,
    long commitToProjectionMillis,
    List<String> deviations) {

  /** Whether every figure is what the input must give. */
  public boolean asExpected() {
    return deviations.isEmpty();
  }

  /** Writes it as JSON. */
  public void write(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(
          file,
          KeptApi.JSON.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(this)
              + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
