package org.kept.progress.read.reconciliation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kept.progress.model.CommitmentDefinition;
import org.kept.progress.model.Definitions;
import org.kept.progress.model.counting.Tally;
import org.kept.progress.read.counts.Counts;
import org.kept.progress.read.counts.Summary;
import org.kept.servicekit.problem.ProblemException;
import org.kept.servicekit.problem.RequestProblem;
import org.kept.servicekit.security.Actor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /commitments/{id or slug}/reconciliation}, for staff. */
@RestController
@Tag(name = "Reconciliation")
class ReconciliationEndpoint {

  private final Definitions definitions;
  private final Counts counts;

  ReconciliationEndpoint(Definitions definitions, Counts counts) {
    this.definitions = definitions;
    this.counts = counts;
  }

  /**
   * @param agrees whether nothing differs
   * @param moving whether something was counted meanwhile, so that a difference may mean nothing
   */
  record Report(
      String commitmentId,
      String position,
      boolean agrees,
      boolean moving,
      List<Difference> differences) {}

  /** The tallies of one deliverable, as they are kept and as the milestones give them. */
  record Difference(String deliverable, Tally kept, Tally recomputed) {}

  @GetMapping("/commitments/{commitment}/reconciliation")
  @PreAuthorize("isAuthenticated()")
  @Operation(summary = "Adds up the milestones anew and tells where the kept numbers differ")
  Report reconcile(@PathVariable String commitment, Actor actor) {
    if (!actor.isStaff()) {
      throw new ProblemException(RequestProblem.FORBIDDEN);
    }
    CommitmentDefinition definition =
        definitions.commitment(commitment).orElseThrow(ProblemException::notFound);
    Summary before = counts.summary(definition);
    Map<String, Tally> recomputed = counts.recomputed(definition);
    Summary after = counts.summary(definition);
    List<Difference> differences = differences(after, recomputed);
    return new Report(
        definition.id(),
        after.place().text(),
        differences.isEmpty(),
        before.version() != after.version(),
        differences);
  }

  private static List<Difference> differences(Summary summary, Map<String, Tally> recomputed) {
    Set<String> deliverables = new TreeSet<>(summary.tallies().keySet());
    deliverables.addAll(recomputed.keySet());
    List<Difference> differences = new ArrayList<>();
    for (String deliverable : deliverables) {
      Tally kept = summary.tally(deliverable);
      Tally again = recomputed.getOrDefault(deliverable, Tally.EMPTY);
      if (!kept.equals(again)) {
        differences.add(new Difference(deliverable, kept, again));
      }
    }
    return differences;
  }
}
