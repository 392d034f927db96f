package org.kept.servicekit.problem;

import java.util.Collection;
import java.util.Map;

/**
 * A request that ends here, with what its caller is told. Rules of the domain have their own
 * refusals; this is for the edge.
 */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Told told;

  /** Ends a request with this problem. */
  public ProblemException(Told told) {
    super(told.code() + " " + told.args(), null, false, false);
    this.told = told;
  }

  /** Ends a request with a problem that needs no more words. */
  public ProblemException(RequestProblem problem) {
    this(Told.of(problem));
  }

  /** Nothing is at this address. */
  public static ProblemException notFound() {
    return new ProblemException(RequestProblem.NOT_FOUND);
  }

  /**
   * A parameter is not what it has to be.
   *
   * @param expected what it can be, or examples
   */
  public static ProblemException notOneOf(String parameter, Collection<String> expected) {
    return new ProblemException(
        Told.of(
                RequestProblem.MALFORMED,
                Map.of("field", parameter, "expected", String.join(" / ", expected)))
            .as("parameter")
            .about(parameter));
  }

  /** A cursor is none of this list in this order. */
  public static ProblemException cursor() {
    return new ProblemException(Told.of(RequestProblem.MALFORMED).as("cursor").about("cursor"));
  }

  /** What to tell. */
  public Told told() {
    return told;
  }
}
