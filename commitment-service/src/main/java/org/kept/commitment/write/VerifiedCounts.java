package org.kept.commitment.write;

import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.model.Figures;

/**
 * What counts toward a commitment, which another service knows. Asked at the edge of a use case and
 * handed to its decision as data.
 */
public interface VerifiedCounts {

  /**
   * How a public commitment stands now.
   *
   * @throws org.kept.servicekit.problem.ProblemException 503 with Retry-After, {@value #AWAY}, if
   *     it cannot be told; nothing is stored then
   */
  Figures of(CommitmentId commitment);

  /** The code that is answered while nobody can tell. */
  String AWAY = "commitment.progress-away";
}
