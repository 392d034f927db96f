package org.kept.notification.write.leave;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Optional;
import org.kept.notification.letter.Words;
import org.kept.notification.model.Follower;
import org.kept.notification.model.Language;
import org.kept.notification.model.Preferences;
import org.kept.notification.page.Page;
import org.kept.servicekit.web.AnyParameters;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /unsubscribe/{token}}: a POST without cookies ends it at once, as RFC 8058 has mail
 * programs do; a GET, which scanners do, shows a page and changes nothing. An address that gets no
 * more mail is not kept.
 */
@RestController
@AnyParameters
@RequestMapping("/unsubscribe/{token}")
@Tag(name = "Following")
class UnsubscribeEndpoint {

  private final DigestLinks links;
  private final Erasure erasure;

  UnsubscribeEndpoint(DigestLinks links, Erasure erasure) {
    this.links = links;
    this.erasure = erasure;
  }

  @GetMapping
  @Operation(summary = "A page with a button that stops all mail")
  ResponseEntity<String> look(@PathVariable String token, Locale locale) {
    Optional<Follower> follower = links.follower(token);
    if (follower.isEmpty()) {
      return gone(token, locale);
    }
    Language language = language(follower.get(), locale);
    Words words = Words.in(language);
    return Page.ask(
        language,
        words.say("page.unsubscribe.title"),
        words.say("page.unsubscribe.what"),
        new Page.Form("/unsubscribe/" + token, null, words.say("page.unsubscribe.button")),
        new Page.Link(words.say("page.unsubscribe.less"), "/following/" + token));
  }

  @PostMapping
  @Operation(summary = "Stop all mail, and erase the address")
  ResponseEntity<String> unsubscribe(@PathVariable String token, Locale locale) {
    Optional<Follower> follower = links.follower(token);
    if (follower.isEmpty()) {
      return gone(token, locale);
    }
    erasure.erase(follower.get());
    return done(language(follower.get(), locale));
  }

  private ResponseEntity<String> gone(String token, Locale locale) {
    Language language = language(locale);
    if (links.isOurs(token)) {
      return done(language);
    }
    Words words = Words.in(language);
    return Page.say(
        HttpStatus.NOT_FOUND,
        language,
        words.say("page.link-invalid.title"),
        words.say("page.link-invalid.what"));
  }

  private static ResponseEntity<String> done(Language language) {
    Words words = Words.in(language);
    return Page.say(
        HttpStatus.OK,
        language,
        words.say("page.unsubscribed.title"),
        words.say("page.unsubscribed.what"));
  }

  private static Language language(Follower follower, Locale locale) {
    Preferences preferences = follower.preferences();
    return preferences == null ? language(locale) : preferences.language();
  }

  private static Language language(Locale locale) {
    return Language.of(locale.getLanguage()).orElse(Language.EN);
  }
}
