package org.kept.commitment.write.translate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.kept.commitment.events.Text.Translation;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.model.Particulars;
import org.kept.commitment.write.Commands;
import org.kept.commitment.write.States;
import org.kept.commitment.write.wording.TextBody;
import org.kept.eventstore.command.CommandContext;
import org.kept.servicekit.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Commitments")
class TranslateTextEndpoint {

  private final Commands commands;
  private final States states;

  TranslateTextEndpoint(Commands commands, States states) {
    this.commands = commands;
    this.states = states;
  }

  /** A text in another language. */
  @Schema(name = "TranslateText")
  record Body(
      @NotBlank
          @Size(max = 60)
          @Schema(
              description = "title, why, what, or a deliverable's title by its key.",
              example = "deliverables[D2].title")
          String field,
      @NotNull @Pattern(regexp = TextBody.LANGUAGE) String language,
      @NotBlank @Size(max = TextBody.MAX) String text,
      @NotNull @Pattern(regexp = "human|machine") String by) {}

  @Operation(
      summary = "Translate a text of a public commitment",
      description =
          "Members of the maker, and staff; scope commitments:write. Takes the place of the text in"
              + " that language; a machine never that of a person"
              + " (commitment.translation-by-human).")
  @PostMapping("/commitments/{id}/translations")
  @PreAuthorize("hasAuthority('SCOPE_commitments:write')")
  ResponseEntity<Answers.Done> translateText(
      @PathVariable String id, @Valid @RequestBody Body body, CommandContext context) {
    CommitmentId commitment = new CommitmentId(id);
    Particulars said = states.existing(commitment).particulars();
    Actor actor = Actor.of(context.actorId(), context.role());
    TranslateText command =
        new TranslateText(
            commitment,
            body.field(),
            new Translation(body.language(), TextBody.tidy(body.text()), body.by()),
            actor,
            states.organization(said.maker()));
    return Answers.done(commands.send(id, command, context));
  }
}
