package org.kept.servicekit.problem;

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

  /** What to tell. */
  public Told told() {
    return told;
  }
}
