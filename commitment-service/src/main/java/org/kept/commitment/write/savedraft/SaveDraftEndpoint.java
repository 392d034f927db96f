package org.kept.commitment.write.savedraft;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.model.Organization;
import org.kept.commitment.write.States;
import org.kept.commitment.write.wording.WordingAnswer;
import org.kept.commitment.write.wording.WordingBody;
import org.kept.contracts.ContractJson;
import org.kept.eventstore.command.CommandContext;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@Tag(name = "Commitments")
class SaveDraftEndpoint {

  private final Writing writing;
  private final States states;

  SaveDraftEndpoint(Writing writing, States states) {
    this.writing = writing;
    this.states = states;
  }

  /** Those fields that were changed; what is missing stays. */
  @Schema(name = "SaveDraft")
  record Body(
      @NotNull
          @Schema(
              description =
                  "The revision of the content that was read; 0 for the draft as it was made, which"
                      + " needs no reading.")
          Long basedOn,
      @NotNull
          @Valid
          @Schema(
              description =
                  "Fields that changed; null, an empty text, list or object empties a field."
                      + " Deliverables are found by their key, which each has.")
          WordingBody content,
      @Nullable @Size(max = 40) @Schema(description = "Keys of deliverables that are to go.")
          List<@NotBlank @Size(max = 12) String> removed) {}

  /**
   * A draft as it is being written.
   *
   * @param revision to base the next save on
   */
  @Schema(name = "DraftCopy")
  record Copy(String id, long revision, WordingBody content) {}

  @Operation(
      summary = "A draft as it is being written",
      description =
          "Members of the maker; scope commitments:write. With all that pages have saved, also"
              + " what is no event yet; no more once it is submitted (commitment.not-editable).")
  @GetMapping("/commitments/{id}/content")
  @PreAuthorize("hasAuthority('SCOPE_commitments:write')")
  ResponseEntity<Copy> open(@PathVariable String id, CommandContext context) {
    CommitmentId commitment = new CommitmentId(id);
    return answer(writing.open(commitment, maker(commitment), context));
  }

  @Operation(
      summary = "Save fields of a draft while it is written",
      description =
          "Members of the maker; scope commitments:write. The last save of a field wins, but none"
              + " is written over unseen: a field that somebody else changed after basedOn is told"
              + " in errors with both texts (409 commitment.edits-collide), and nothing is saved."
              + " Other people's other fields stay. The answer has all of it together. What was"
              + " saved becomes an event, and the draft is shown with it elsewhere, when it is"
              + " submitted or written whole, and by itself within about ten minutes.")
  @PatchMapping("/commitments/{id}/content")
  @PreAuthorize("hasAuthority('SCOPE_commitments:write')")
  ResponseEntity<Copy> save(
      @PathVariable String id,
      @Valid @RequestBody Body body,
      CommandContext context,
      HttpServletRequest request)
      throws IOException {
    JsonNode json = ContractJson.MAPPER.readTree(request.getInputStream()).path("content");
    CommitmentId commitment = new CommitmentId(id);
    SaveDraft command =
        new SaveDraft(
            commitment,
            body.basedOn(),
            SentFields.of(body.content(), json),
            Set.copyOf(body.removed() == null ? List.of() : body.removed()),
            Actor.of(context.actorId(), context.role()),
            maker(commitment));
    return answer(writing.save(command, context));
  }

  private Organization maker(CommitmentId id) {
    return states.organization(states.existing(id).particulars().maker());
  }

  private static ResponseEntity<Copy> answer(WorkingCopy copy) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new Copy(copy.id().value(), copy.revision(), WordingAnswer.of(copy.wording())));
  }
}
