package org.kept.notification.write.follow;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kept.notification.documents.Commitments;
import org.kept.notification.documents.KnownCommitment;
import org.kept.notification.documents.Limits;
import org.kept.notification.documents.Limits.Limit;
import org.kept.notification.letter.Words;
import org.kept.notification.model.Language;
import org.kept.notification.write.mailing.Wake;
import org.kept.servicekit.problem.ProblemException;
import org.kept.servicekit.problem.Told;
import org.kept.servicekit.web.AtLeast;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /follows}: anybody asks to follow, and is answered the same whoever they name. */
@RestController
@Tag(name = "Following")
class FollowEndpoint {

  private final FollowRequests requests;
  private final Commitments commitments;
  private final Limits limits;
  private final Limit perClient;
  private final Wake wake;
  private final Clock clock;

  FollowEndpoint(
      FollowRequests requests,
      Commitments commitments,
      Limits limits,
      Limit perClient,
      Wake wake,
      Clock clock) {
    this.requests = requests;
    this.commitments = commitments;
    this.limits = limits;
    this.perClient = perClient;
    this.wake = wake;
    this.clock = clock;
  }

  /**
   * The answer, always this one.
   *
   * @param message in the language that was asked for
   */
  record Asked(String message) {}

  /**
   * @param atLeast version of the commitment that has to be known here first
   */
  @PostMapping("/follows")
  @Operation(summary = "Ask to follow a commitment; the mailbox is asked to confirm")
  ResponseEntity<Asked> follow(
      @Valid @RequestBody FollowRequest request,
      @RequestParam(required = false) @Nullable Long atLeast,
      HttpServletRequest http) {
    Instant now = Instant.ofEpochMilli(clock.millis());
    limits.take(perClient, http.getRemoteAddr(), now).ifPresent(FollowEndpoint::tooMany);
    AtLeast.await(
        atLeast, () -> commitments.findByIdOrSlug(request.commitment()), KnownCommitment::seen);
    requests.ask(request, now);
    wake.now();
    Language language = Language.of(request.language()).orElse(Language.EN);
    return ResponseEntity.accepted().body(new Asked(Words.in(language).say("follow.asked")));
  }

  private static void tooMany(Duration wait) {
    throw new ProblemException(
        Told.of(
                "follow.too-many",
                HttpStatus.TOO_MANY_REQUESTS,
                Map.of("minutes", wait.toMinutes() + 1))
            .retryAfter(Math.toIntExact(wait.toSeconds() + 1)));
  }
}
