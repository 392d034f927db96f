package org.kept.commitment.read.commitments;

import java.util.Map;
import org.kept.servicekit.problem.ProblemException;
import org.kept.servicekit.problem.RequestProblem;
import org.kept.servicekit.problem.Told;

/** Tells which part of a request names a version that its reader cannot have. */
public final class NoSuchVersion {

  private NoSuchVersion() {}

  /**
   * The problem to answer with.
   *
   * @param field the part of the request
   * @param from first version there is for this reader
   * @param to last one
   */
  public static ProblemException of(String field, long asked, long from, long to) {
    return new ProblemException(
        Told.of(
                RequestProblem.NOT_FOUND,
                Map.of("field", field, "value", asked, "from", from, "to", to))
            .as("version")
            .about(field));
  }
}
