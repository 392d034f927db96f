package org.kept.commitment.write.notecontext;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.write.Commands;
import org.kept.commitment.write.NewIds;
import org.kept.commitment.write.States;
import org.kept.commitment.write.wording.TextBody;
import org.kept.commitment.write.wording.WordingBody.DateBody;
import org.kept.eventstore.command.CommandContext;
import org.kept.eventstore.command.CommandResult;
import org.kept.servicekit.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Commitments")
class NoteContextEndpoint {

  private final Commands commands;
  private final States states;
  private final NewIds ids;

  NoteContextEndpoint(Commands commands, States states, NewIds ids) {
    this.commands = commands;
    this.states = states;
    this.ids = ids;
  }

  /** A dated fact. */
  @Schema(name = "NoteContext")
  record Body(
      @Nullable
          @Pattern(regexp = TextBody.LANGUAGE)
          @Schema(description = "Language of a note given as a plain string; en if missing.")
          String language,
      @Nullable
          @Size(max = 12)
          @Schema(description = "Key of the deliverable it is about; missing for all of it.")
          String deliverable,
      @NotNull @Valid DateBody occurred,
      @NotNull @Valid TextBody note,
      @Nullable @Size(max = 500) @Schema(description = "Where it was read.") String source) {}

  /** What was noted, to be named when one of several facts is chosen. */
  @Schema(name = "NotedContext")
  record Noted(String id, long version, String noteId) {}

  @Operation(
      summary = "Note a fact beside a commitment",
      description =
          "Members of the maker, and staff; scope commitments:write. Counts toward nothing. Facts"
              + " that contradict each other are both kept, each with its source.")
  @PostMapping("/commitments/{id}/notes")
  @PreAuthorize("hasAuthority('SCOPE_commitments:write')")
  ResponseEntity<Noted> note(
      @PathVariable String id,
      @Valid @RequestBody Body body,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      CommandContext context) {
    CommitmentId commitment = new CommitmentId(id);
    String note = ids.of(context, "note-context|" + id, key);
    NoteContext command =
        new NoteContext(
            commitment,
            note,
            body.deliverable(),
            body.occurred().date(),
            body.occurred().precision(),
            body.note().stored(body.language()),
            body.source(),
            Actor.of(context.actorId(), context.role()),
            states.organization(states.existing(commitment).particulars().maker()));
    CommandResult result = commands.send(id, command, context);
    return ResponseEntity.ok()
        .headers(Answers.done(result).getHeaders())
        .body(new Noted(id, result.version(), note));
  }
}
