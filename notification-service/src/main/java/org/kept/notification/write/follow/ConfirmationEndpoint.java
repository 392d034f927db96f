package org.kept.notification.write.follow;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kept.eventstore.command.RefusedException;
import org.kept.notification.documents.Commitments;
import org.kept.notification.documents.KnownCommitment;
import org.kept.notification.letter.Words;
import org.kept.notification.model.Language;
import org.kept.notification.model.Preferences;
import org.kept.notification.model.Schedule.Occurrence;
import org.kept.notification.page.Page;
import org.kept.notification.write.follow.Confirmations.Linked;
import org.kept.servicekit.web.AnyParameters;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /follows/confirmation}: looking changes nothing, since mail scanners look at every link;
 * only the button confirms. People get a page, programs that accept JSON get JSON.
 */
@RestController
@AnyParameters
@RequestMapping("/follows/confirmation")
@Tag(name = "Following")
class ConfirmationEndpoint {

  private final Confirmations confirmations;
  private final Commitments commitments;
  private final Clock clock;

  ConfirmationEndpoint(Confirmations confirmations, Commitments commitments, Clock clock) {
    this.confirmations = confirmations;
    this.commitments = commitments;
    this.clock = clock;
  }

  record Confirmation(@NotBlank @Size(max = 200) String token) {}

  /**
   * What came of it.
   *
   * @param id of the follow
   * @param nextDigestAt when the next digest is due
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Confirmed(
      String id,
      String followerId,
      String commitmentId,
      String slug,
      @Nullable Instant nextDigestAt) {}

  @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
  @Operation(summary = "A page with a button that confirms")
  ResponseEntity<String> look(@RequestParam String token, Locale locale) {
    try {
      Linked linked = confirmations.look(token, clock.instant());
      return linked.isWaiting(clock.instant()) ? ask(linked, token) : confirmedPage(linked);
    } catch (RefusedException e) {
      return invalid(locale);
    }
  }

  @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  @Operation(summary = "Confirm, as the page's button does")
  ResponseEntity<?> confirm(
      @RequestParam String token,
      @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept,
      Locale locale) {
    if (accept.startsWith(MediaType.APPLICATION_JSON_VALUE)) {
      return ResponseEntity.ok(confirm(new Confirmation(token)));
    }
    try {
      return confirmedPage(confirmations.confirm(token, clock.instant()));
    } catch (RefusedException e) {
      return invalid(locale);
    }
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Confirm, and learn the id of the follow")
  Confirmed confirm(@RequestBody @Valid Confirmation confirmation) {
    Linked linked = confirmations.confirm(confirmation.token(), clock.instant());
    Occurrence next = linked.follower().next();
    return new Confirmed(
        linked.follow().id(),
        linked.follower().id(),
        linked.follow().commitment(),
        commitment(linked).slug(),
        next == null ? null : next.at());
  }

  private ResponseEntity<String> ask(Linked linked, String token) {
    Preferences wished = Objects.requireNonNull(linked.follow().wish()).preferences();
    Words words = Words.in(wished.language());
    return Page.ask(
        wished.language(),
        words.say("page.confirm.title"),
        words.say(
            "page.confirm.what",
            "title",
            commitment(linked).in(wished.language()).title(),
            "rhythm",
            words.schedule(wished.schedule())),
        new Page.Form("/follows/confirmation", token, words.say("page.confirm.button")),
        null);
  }

  private ResponseEntity<String> confirmedPage(Linked linked) {
    Preferences preferences = linked.follower().preferences();
    Occurrence next = linked.follower().next();
    Language language = preferences == null ? Language.EN : preferences.language();
    Words words = Words.in(language);
    String title =
        words.say("page.confirmed.title", "title", commitment(linked).in(language).title());
    if (preferences == null || next == null) {
      return Page.say(HttpStatus.OK, language, title);
    }
    LocalDate day = LocalDate.ofInstant(next.at(), preferences.schedule().zone());
    return Page.say(
        HttpStatus.OK, language, title, words.say("page.confirmed.next", "date", words.date(day)));
  }

  private static ResponseEntity<String> invalid(Locale locale) {
    Language language = Language.of(locale.getLanguage()).orElse(Language.EN);
    Words words = Words.in(language);
    return Page.say(
        HttpStatus.NOT_FOUND,
        language,
        words.say("page.link-invalid.title"),
        words.say("page.link-invalid.what"));
  }

  private KnownCommitment commitment(Linked linked) {
    return commitments.find(linked.follow().commitment()).orElseThrow();
  }
}
