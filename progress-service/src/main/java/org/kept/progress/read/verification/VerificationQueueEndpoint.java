package org.kept.progress.read.verification;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kept.progress.model.CommitmentDefinition;
import org.kept.progress.model.DeliverableDefinition;
import org.kept.progress.model.Milestone;
import org.kept.progress.model.Wording;
import org.kept.progress.read.asked.Asked;
import org.kept.progress.read.counts.CountStore;
import org.kept.progress.read.counts.MilestoneHistory;
import org.kept.progress.read.definitions.DefinitionStore;
import org.kept.progress.read.definitions.Organization;
import org.kept.progress.read.milestones.MilestoneView;
import org.kept.servicekit.problem.ProblemException;
import org.kept.servicekit.problem.RequestProblem;
import org.kept.servicekit.security.Actor;
import org.kept.servicekit.web.Cursor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /verification-queue}. */
@RestController
@Tag(name = "Milestones")
class VerificationQueueEndpoint {

  /** How many are read at a time where only those of a campaign are wanted. */
  private static final int STEP = 500;

  private final CountStore store;
  private final DefinitionStore definitions;
  private final Asked asked;

  VerificationQueueEndpoint(CountStore store, DefinitionStore definitions, Asked asked) {
    this.store = store;
    this.definitions = definitions;
    this.asked = asked;
  }

  /**
   * @param next the cursor of the page after this one; absent on the last
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record VerificationQueue(List<Waiting> items, @Nullable String next) {}

  /**
   * A milestone that waits.
   *
   * @param deliverableTitle absent if the deliverable is not promised any more
   * @param own whether the reader has or had part in the maker, and so does not judge what it says
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Waiting(
      @JsonUnwrapped MilestoneView milestone,
      String slug,
      Wording title,
      @Nullable Wording deliverableTitle,
      String makerId,
      @Nullable String maker,
      boolean own) {}

  @GetMapping("/verification-queue")
  @PreAuthorize("hasAuthority('SCOPE_milestones:review')")
  @Operation(
      summary = "Milestones that wait to be verified, the one told first at the beginning",
      description = "Staff; scope milestones:review. Those of one campaign if it is named.")
  VerificationQueue queue(
      @Parameter(description = "id or slug") @RequestParam(required = false)
          @Nullable String campaign,
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam(defaultValue = "20") @Min(1) @Max(Cursor.LARGEST_PAGE) int limit,
      @Parameter(hidden = true) Actor reader) {
    if (!reader.isStaff()) {
      throw new ProblemException(RequestProblem.FORBIDDEN);
    }
    String only = campaign == null ? null : asked.campaign(campaign, null, null).id();
    List<Waiting> items = new ArrayList<>();
    String last = cursor;
    while (true) {
      List<MilestoneHistory> some = store.waiting(last, only == null ? limit + 1 : STEP);
      Map<String, CommitmentDefinition> commitments =
          definitions.commitments(
              some.stream().map(VerificationQueueEndpoint::commitmentId).distinct().toList());
      Map<String, Organization> makers =
          definitions.organizations(
              commitments.values().stream().map(CommitmentDefinition::makerId).distinct().toList());
      for (MilestoneHistory each : some) {
        CommitmentDefinition commitment = commitments.get(commitmentId(each));
        if (commitment != null && (only == null || only.equals(commitment.campaignId()))) {
          if (items.size() == limit) {
            return new VerificationQueue(items, last);
          }
          items.add(waiting(each, commitment, makers.get(commitment.makerId()), reader));
        }
        last = each.waiting().orElseThrow();
      }
      if (some.size() < (only == null ? limit + 1 : STEP)) {
        return new VerificationQueue(items, null);
      }
    }
  }

  private static String commitmentId(MilestoneHistory milestone) {
    return milestone.entries().getFirst().event().commitmentId();
  }

  private static Waiting waiting(
      MilestoneHistory history,
      CommitmentDefinition commitment,
      @Nullable Organization maker,
      Actor reader) {
    Milestone.Known milestone = (Milestone.Known) history.state();
    Optional<DeliverableDefinition> toward =
        commitment.deliverable(milestone.facts().deliverable());
    return new Waiting(
        MilestoneView.of(commitment, history, milestone),
        commitment.slug(),
        commitment.title(),
        toward.map(DeliverableDefinition::title).orElse(null),
        commitment.makerId(),
        maker == null ? null : maker.name(),
        maker != null && maker.hadPart(reader.id()));
  }
}
