package org.kept.commitment.model.smart;

import java.util.List;

/**
 * A commitment as the check sees it.
 *
 * @param verdicts one for each criterion, in their order
 * @param proposals of its own texts
 */
public record Assessment(
    List<Verdict> verdicts, List<Proposal> proposals, List<OfDeliverable> deliverables) {

  public Assessment {
    verdicts = List.copyOf(verdicts);
    proposals = List.copyOf(proposals);
    deliverables = List.copyOf(deliverables);
  }

  /** One of its deliverables, with what the commitment says for all of them. */
  public record OfDeliverable(String key, List<Verdict> verdicts, List<Proposal> proposals) {
    public OfDeliverable {
      verdicts = List.copyOf(verdicts);
      proposals = List.copyOf(proposals);
    }

    boolean meets(Criterion criterion) {
      return verdicts.stream().anyMatch(it -> it.criterion() == criterion && it.met());
    }
  }
}
