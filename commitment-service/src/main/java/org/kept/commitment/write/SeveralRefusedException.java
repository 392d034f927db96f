package org.kept.commitment.write;

/** A command broke more than one rule; nothing was stored. */
public final class SeveralRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient CommitmentRefusal.Several refusal;

  SeveralRefusedException(CommitmentRefusal.Several refusal) {
    super(refusal.toString(), null, false, false);
    this.refusal = refusal;
  }

  /** Every rule that was broken. */
  public CommitmentRefusal.Several refusal() {
    return refusal;
  }
}
