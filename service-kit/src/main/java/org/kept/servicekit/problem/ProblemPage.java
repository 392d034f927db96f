package org.kept.servicekit.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kept.servicekit.web.AnyParameters;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.HtmlUtils;

/** Explains a problem where its {@code type} points to. */
@RestController
@AnyParameters
final class ProblemPage {

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="%s">
      <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
      <title>%s</title></head>
      <body><main><h1>%s</h1><p><code>%s</code></p><p>%s</p></main></body>
      </html>
      """;

  private final Sentences sentences;
  private final LocaleResolver languages;

  ProblemPage(Sentences sentences, LocaleResolver languages) {
    this.sentences = sentences;
    this.languages = languages;
  }

  /**
   * A problem as such.
   *
   * @param status that it is answered with; null for a rule of the service
   * @param sentence with the names of its values in braces
   */
  record Explained(String code, String title, @Nullable Integer status, String sentence) {}

  @GetMapping(path = "/problems/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
  Explained explain(@PathVariable String code, HttpServletRequest request) {
    Locale language = languages.resolveLocale(request);
    @Nullable Integer status = status(code);
    String sentence = sentences.find(code, language).orElseThrow(ProblemException::notFound);
    String title =
        sentences
            .find(code + ".title", language)
            .or(() -> sentences.find("title." + status, language))
            .or(() -> sentences.find("title.rule", language))
            .orElse(code);
    return new Explained(code, title, status, sentence);
  }

  @GetMapping(path = "/problems/{code}", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<String> page(@PathVariable String code, HttpServletRequest request) {
    Explained explained = explain(code, request);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .body(
            PAGE.formatted(
                languages.resolveLocale(request).getLanguage(),
                escape(explained.title()),
                escape(explained.title()),
                escape(explained.code()),
                escape(explained.sentence())));
  }

  private static String escape(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }

  private static @Nullable Integer status(String code) {
    return Arrays.stream(RequestProblem.values())
        .filter(problem -> problem.code().equals(code))
        .map(problem -> problem.status().value())
        .findFirst()
        .orElse(null);
  }
}
