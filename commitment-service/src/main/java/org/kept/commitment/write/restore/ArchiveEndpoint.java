package org.kept.commitment.write.restore;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.write.RestoreRefusal;
import org.kept.eventstore.command.RefusedException;
import org.kept.servicekit.problem.ProblemException;
import org.kept.servicekit.problem.Problems;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

@RestController
@Tag(name = "Exports")
class ArchiveEndpoint {

  private final Restoration restoration;
  private final ArchivedStreams belonging;
  private final Problems problems;
  private final Clock clock;

  ArchiveEndpoint(
      Restoration restoration, ArchivedStreams belonging, Problems problems, Clock clock) {
    this.restoration = restoration;
    this.belonging = belonging;
    this.problems = problems;
    this.clock = clock;
  }

  @Operation(
      summary = "A campaign with everything that ever happened in it",
      description =
          "Scope admin. Drafts, reviews and who did what are in it, so it is not for the public."
              + " POST /imports/commitments takes it. What is too large for that is written in parts:"
              + " campaign and organizations come first, so parts in their order can be restored.")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Archive.class)))
  @GetMapping("/campaigns/{idOrSlug}/archive")
  @PreAuthorize("hasAuthority('SCOPE_admin')")
  void archive(
      @PathVariable String idOrSlug,
      @Parameter(description = "how many streams to pass over")
          @RequestParam(defaultValue = "0")
          @Min(0)
          int skip,
      @Parameter(description = "how many streams to write at most; all if missing")
          @RequestParam(required = false)
          @Min(1)
          @Nullable Integer limit,
      @Parameter(hidden = true) HttpServletResponse response)
      throws IOException {
    List<String> streams = belonging.ofCampaign(idOrSlug).orElseThrow(ProblemException::notFound);
    long most = limit == null ? Long.MAX_VALUE : limit;
    write(streams.stream().skip(skip).limit(most).toList(), response);
  }

  @Operation(
      summary = "A commitment with everything that ever happened to it",
      description =
          "Scope admin. Its campaign, its maker and the partners that are registered here are in"
              + " it with all that happened to them, as it could not be restored without them; a"
              + " commitment that it renews is archived by itself. POST /imports/commitments takes"
              + " it.")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Archive.class)))
  @GetMapping("/commitments/{idOrSlug}/archive")
  @PreAuthorize("hasAuthority('SCOPE_admin')")
  void one(@PathVariable String idOrSlug, @Parameter(hidden = true) HttpServletResponse response)
      throws IOException {
    write(belonging.ofCommitment(idOrSlug).orElseThrow(ProblemException::notFound), response);
  }

  private void write(List<String> streams, HttpServletResponse response) throws IOException {
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    try (JsonGenerator json = Archive.JSON.createGenerator(response.getOutputStream())) {
      json.writeStartObject();
      json.writeStringProperty("format", Archive.FORMAT);
      json.writeArrayPropertyStart("streams");
      for (String id : streams) {
        restoration.archived(id).ifPresent(json::writePOJO);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  /** What became of each stream, in the order in which they were taken. */
  @Schema(name = "RestoreReport")
  record Report(int restored, int there, int refused, List<Archive.Outcome> streams) {}

  @Operation(
      summary = "Restore an archived campaign or commitment",
      description =
          "Scope admin. Ids, slugs, times and who did what are kept. Each campaign, organization"
              + " and commitment is restored as a whole or refused as a whole; what is there already"
              + " stays as it is, so the same archive can be sent again, or in parts: a commitment"
              + " needs its campaign and its maker in the same part or an earlier one.")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Archive.class)))
  @PostMapping(path = "/imports/commitments", consumes = MediaType.APPLICATION_JSON_VALUE)
  @PreAuthorize("hasAuthority('SCOPE_admin')")
  Report restore(@RequestBody byte[] body, HttpServletRequest request) {
    Archive archive = read(body, request);
    List<Archive.Outcome> outcomes = new ArrayList<>();
    for (Archive.Stream stream : Restoration.ordered(archive)) {
      outcomes.add(outcome(stream, restoration.restore(stream, clock.instant()), request));
    }
    return new Report(
        count(outcomes, "restored"),
        count(outcomes, "there"),
        count(outcomes, "refused"),
        outcomes);
  }

  private static Archive read(byte[] body, HttpServletRequest request) {
    Archive archive;
    try {
      archive = Archive.JSON.readValue(body, Archive.class);
    } catch (JacksonException e) {
      // Told as for any other body: with the field, or the place, that is at fault.
      throw new HttpMessageNotReadableException(
          "no archive", e, new ServletServerHttpRequest(request));
    }
    if (!archive.format().equals(Archive.FORMAT)) {
      throw new RefusedException(new RestoreRefusal.Format(Archive.FORMAT));
    }
    return archive;
  }

  private Archive.Outcome outcome(
      Archive.Stream stream, Restoration.Restored restored, HttpServletRequest request) {
    return switch (restored) {
      case Restoration.Restored.Done done ->
          new Archive.Outcome(
              stream.id(), stream.kind(), done.commits() > 0 ? "restored" : "there", null, null);
      case Restoration.Restored.Refused refused ->
          new Archive.Outcome(
              stream.id(),
              stream.kind(),
              "refused",
              refused.refusal().code(),
              problems.say(refused.refusal().code(), refused.refusal().args(), request));
    };
  }

  private static int count(List<Archive.Outcome> outcomes, String result) {
    return (int) outcomes.stream().filter(it -> it.result().equals(result)).count();
  }
}
