package org.kept.commitment.read.commitments;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.read.StreamView;
import org.kept.commitment.read.languages.Languages;
import org.kept.servicekit.problem.ProblemException;
import org.kept.servicekit.problem.RequestProblem;
import org.kept.servicekit.problem.Told;
import org.kept.servicekit.security.Actor;
import org.kept.servicekit.web.Answers;
import org.kept.servicekit.web.AsOf;
import org.kept.servicekit.web.AtLeast;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Commitments")
class CommitmentsEndpoint {

  private final Commitments commitments;
  private final Past past;
  private final Presentation presentation;
  private final Audience audience;

  CommitmentsEndpoint(
      Commitments commitments, Past past, Presentation presentation, Audience audience) {
    this.commitments = commitments;
    this.past = past;
    this.presentation = presentation;
    this.audience = audience;
  }

  @Operation(
      summary = "A commitment by id or slug",
      description =
          "What is not public yet is shown to members of its maker and to staff; others find"
              + " nothing. Each text comes with its translations; shown has it in the language of"
              + " the reader, says which that is and whether a human or a machine put it there."
              + " With version or asOf it is the commitment as it was then, under the names its"
              + " campaign and maker have today. With atLeast it waits for a version just written.")
  @GetMapping("/commitments/{idOrSlug}")
  ResponseEntity<CommitmentView> one(
      @PathVariable String idOrSlug,
      @RequestParam(required = false) @Nullable Long atLeast,
      @Parameter(description = "As it was after this many events, counted from 0.")
          @RequestParam(required = false)
          @Nullable Long version,
      @Parameter(description = "As it was at the end of a day, 2014-04-22, or at an instant.")
          @RequestParam(required = false)
          @Nullable String asOf,
      @Parameter(description = "Instead of Accept-Language, for example fr.")
          @RequestParam(required = false)
          @Nullable String language,
      @Parameter(hidden = true) @Nullable Actor reader,
      HttpServletRequest request) {
    Languages languages = Languages.of(request, language);
    Document today =
        AtLeast.await(
                atLeast,
                // Who may not see it must not even learn by waiting that there is something.
                () -> commitments.find(idOrSlug).filter(found -> audience.maySee(found, reader)),
                found -> found.getLong(StreamView.SEQUENCE))
            .orElseThrow(ProblemException::notFound);
    long latest = today.getLong(StreamView.SEQUENCE);
    long wanted = wanted(today, latest, version, asOf);
    long first = audience.from(today, reader);
    if (wanted > latest || wanted < first) {
      throw asOf == null ? NoSuchVersion.of("version", wanted, first, latest) : notThen();
    }
    Document then = wanted == latest ? today : past.at(today.getString("_id"), wanted);
    return Answers.shown(
        wanted, presentation.detail(then, latest, audience.isInsider(today, reader), languages));
  }

  private long wanted(Document today, long latest, @Nullable Long version, @Nullable String asOf) {
    if (asOf == null) {
      return version == null ? latest : version;
    }
    if (version != null) {
      throw new ProblemException(
          Told.of(RequestProblem.MALFORMED, Map.of("field", "version", "other", "asOf"))
              .as("one-of")
              .about("asOf"));
    }
    return past.versionBefore(today.getString("_id"), latest, AsOf.after(asOf))
        .orElseThrow(CommitmentsEndpoint::notThen);
  }

  private static ProblemException notThen() {
    return new ProblemException(Told.of(RequestProblem.NOT_FOUND).as("as-of").about("asOf"));
  }
}
