package org.kept.servicekit.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Tells problems in the language of the request. */
public final class Problems {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private final Sentences sentences;
  private final LocaleResolver languages;
  private final JsonMapper json;

  Problems(Sentences sentences, LocaleResolver languages, JsonMapper json) {
    this.sentences = sentences;
    this.languages = languages;
    this.json = json;
  }

  /** The problem as it is told to this request. */
  public Problem tell(Told told, HttpServletRequest request) {
    Locale language = languages.resolveLocale(request);
    return new Problem(
        "/problems/" + told.code(),
        title(told, language),
        told.status().value(),
        detail(told, language),
        told.code(),
        told.field(),
        told.errors(),
        told.currentVersion(),
        told.correlationId());
  }

  /** A sentence of the bundles, for the detail of a field. */
  public String say(String key, Map<String, Object> values, HttpServletRequest request) {
    return sentences.say(key, values, languages.resolveLocale(request)).orElse(key);
  }

  private String title(Told told, Locale language) {
    return sentences
        .say(told.code() + ".title", Map.of(), language)
        .or(() -> sentences.say("title." + told.status().value(), Map.of(), language))
        .orElse(told.code());
  }

  private String detail(Told told, Locale language) {
    return sentences
        .say(told.sentence(), told.args(), language)
        .or(() -> sentences.say(told.code(), told.args(), language))
        .orElseGet(
            () -> {
              LOG.error("There is no sentence for {}", told.code());
              return told.code();
            });
  }

  /** The answer of a controller. */
  public ResponseEntity<Object> answer(Told told, HttpServletRequest request) {
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(told.status())
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    if (told.retryAfterSeconds() != null) {
      answer.header(HttpHeaders.RETRY_AFTER, told.retryAfterSeconds().toString());
    }
    return answer.body(tell(told, request));
  }

  /** The answer of a filter, which no controller will see. */
  public void write(Told told, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ResponseEntity<Object> answer = answer(told, request);
    response.setStatus(told.status().value());
    answer.getHeaders().forEach((name, values) -> response.setHeader(name, values.getFirst()));
    response.getOutputStream().write(json.writeValueAsBytes(answer.getBody()));
  }
}
