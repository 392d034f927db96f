package org.kept.notification.write.following;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kept.eventstore.command.RefusedException;
import org.kept.notification.documents.Followers;
import org.kept.notification.letter.Words;
import org.kept.notification.model.Follower;
import org.kept.notification.model.Language;
import org.kept.notification.model.Preferences;
import org.kept.notification.page.Page;
import org.kept.notification.write.PreferencesForm;
import org.kept.notification.write.leave.DigestLinks;
import org.kept.notification.write.leave.Erasure;
import org.kept.servicekit.problem.Problems;
import org.kept.servicekit.web.AnyParameters;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /following/{token}}: the follower's own page, opened by the link in their mail. */
@RestController
@AnyParameters
@RequestMapping("/following/{token}")
@Tag(name = "Following")
class FollowingEndpoint {

  private final DigestLinks links;
  private final Followers followers;
  private final Erasure erasure;
  private final FollowingPage page;
  private final Problems problems;
  private final Clock clock;

  FollowingEndpoint(
      DigestLinks links,
      Followers followers,
      Erasure erasure,
      FollowingPage page,
      Problems problems,
      Clock clock) {
    this.links = links;
    this.followers = followers;
    this.erasure = erasure;
    this.page = page;
    this.problems = problems;
    this.clock = clock;
  }

  @GetMapping
  @Operation(summary = "What the holder of this link follows")
  ResponseEntity<String> look(
      @PathVariable String token,
      @RequestParam(required = false) @Nullable String saved,
      Locale locale) {
    Optional<Follower> follower = links.follower(token);
    if (follower.isEmpty()) {
      return gone(token, locale);
    }
    Words words = Words.in(language(follower.get(), locale));
    String note = saved == null ? null : words.say("page.following.saved");
    return page.show(HttpStatus.OK, follower.get(), token, note);
  }

  @PostMapping("/settings")
  @Operation(summary = "Be told otherwise")
  ResponseEntity<String> settings(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String language,
      @RequestParam(defaultValue = "") String zone,
      @RequestParam(defaultValue = "") String rhythm,
      @RequestParam(defaultValue = "") String at,
      @RequestParam(required = false) @Nullable String day,
      @RequestParam(defaultValue = "false") boolean allQuiet,
      HttpServletRequest request,
      Locale locale) {
    Optional<Follower> follower = links.follower(token);
    if (follower.isEmpty()) {
      return gone(token, locale);
    }
    try {
      Preferences wished = new PreferencesForm(language, zone, rhythm, at, day, allQuiet).read();
      followers.change(follower.get().id(), f -> f.prefer(wished, clock.instant()));
      return back(token);
    } catch (RefusedException e) {
      String problem = problems.say(e.refusal().code(), e.refusal().args(), request);
      Words words = Words.in(language(follower.get(), locale));
      return page.show(
          HttpStatus.UNPROCESSABLE_CONTENT,
          follower.get(),
          token,
          words.say("page.problem", "problem", problem));
    }
  }

  @PostMapping("/unfollowing")
  @Operation(summary = "Stop following one commitment")
  ResponseEntity<String> unfollow(
      @PathVariable String token, @RequestParam String follow, Locale locale) {
    Optional<Follower> changed =
        links
            .follower(token)
            .flatMap(follower -> followers.change(follower.id(), f -> f.unfollow(follow)));
    if (changed.isEmpty()) {
      return gone(token, locale);
    }
    if (changed.get().follows().isEmpty()) {
      erasure.erase(changed.get()); // an address that follows nothing is kept for nothing
      return left(language(changed.get(), locale));
    }
    return back(token);
  }

  @PostMapping("/erasure")
  @Operation(summary = "Erase everything about the holder of this link")
  ResponseEntity<String> erase(@PathVariable String token, Locale locale) {
    Optional<Follower> follower = links.follower(token);
    if (follower.isEmpty()) {
      return gone(token, locale);
    }
    erasure.erase(follower.get());
    return left(language(follower.get(), locale));
  }

  @DeleteMapping
  @Operation(summary = "The same for programs")
  ResponseEntity<Void> delete(@PathVariable String token) {
    links.follower(token).ifPresent(erasure::erase);
    return ResponseEntity.noContent().build();
  }

  private static ResponseEntity<String> back(String token) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create("/following/" + token + "?saved"))
        .build();
  }

  private ResponseEntity<String> gone(String token, Locale locale) {
    Language language = Language.of(locale.getLanguage()).orElse(Language.EN);
    if (links.isOurs(token)) {
      return left(language);
    }
    Words words = Words.in(language);
    return Page.say(
        HttpStatus.NOT_FOUND,
        language,
        words.say("page.link-invalid.title"),
        words.say("page.link-invalid.what"));
  }

  private static ResponseEntity<String> left(Language language) {
    Words words = Words.in(language);
    return Page.say(
        HttpStatus.OK,
        language,
        words.say("page.unsubscribed.title"),
        words.say("page.unsubscribed.what"));
  }

  private static Language language(Follower follower, Locale locale) {
    Preferences preferences = follower.preferences();
    return preferences == null
        ? Language.of(locale.getLanguage()).orElse(Language.EN)
        : preferences.language();
  }
}
