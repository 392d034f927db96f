package org.kept.progress.write.verify;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kept.eventstore.command.CommandContext;
import org.kept.eventstore.command.ConflictException;
import org.kept.eventstore.command.RefusedException;
import org.kept.progress.write.MilestoneStreams;
import org.kept.servicekit.problem.Problems;
import org.kept.servicekit.problem.RequestProblem;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /milestones/verifications}. */
@RestController
@Tag(name = "Milestones")
class VerifyManyEndpoint {

  /** Milestones that are verified at one request. */
  static final int MOST = 100;

  private final MilestoneStreams milestones;
  private final Problems problems;

  VerifyManyEndpoint(MilestoneStreams milestones, Problems problems) {
    this.milestones = milestones;
    this.problems = problems;
  }

  record Body(@NotNull @Size(min = 1, max = MOST) List<@NotNull String> ids) {}

  /**
   * @param verified how many are verified now, those that were before with them
   * @param items one for each different id, in the order of the request
   */
  record Answer(int verified, int refused, List<Item> items) {}

  /**
   * @param version sequence of the milestone's last event; absent if it was refused
   * @param reason why it was refused, in the reader's language
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      String id,
      boolean verified,
      @Nullable Long version,
      @Nullable String code,
      @Nullable String reason) {}

  /** Each by itself under the same key, so a request that was cut off can be sent again. */
  @PostMapping("/milestones/verifications")
  @PreAuthorize("hasAuthority('SCOPE_milestones:review')")
  @Operation(
      summary = "Confirm many milestones against their evidence",
      description =
          "At most 100. Each is verified or refused by itself; the answer says which and why. Sent"
              + " again with the same Idempotency-Key it goes on where it was cut off.")
  Answer verify(@Valid @RequestBody Body body, CommandContext context, HttpServletRequest request) {
    // A version that is expected of one stream is not expected of all.
    CommandContext each = context.expecting(null);
    List<Item> items = body.ids().stream().distinct().map(id -> verify(id, each, request)).toList();
    int verified = (int) items.stream().filter(Item::verified).count();
    return new Answer(verified, items.size() - verified, items);
  }

  private Item verify(String id, CommandContext context, HttpServletRequest request) {
    try {
      long version =
          milestones.send(id, (teller, toward) -> new VerifyMilestone(teller), context).version();
      return new Item(id, true, version, null, null);
    } catch (RefusedException e) {
      String reason = problems.say(e.refusal().code(), e.refusal().args(), request);
      return new Item(id, false, null, e.refusal().code(), reason);
    } catch (ConflictException e) {
      String code = RequestProblem.CONFLICT.code();
      return new Item(id, false, null, code, problems.say(code, Map.of(), request));
    }
  }
}
