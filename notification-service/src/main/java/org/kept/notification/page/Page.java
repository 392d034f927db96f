package org.kept.notification.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kept.notification.letter.Templates;
import org.kept.notification.letter.Words;
import org.kept.notification.model.Language;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A page as an answer; neither it nor its address is kept or indexed by anybody. */
public final class Page {

  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

  private Page() {}

  /** A form with one button, or none. */
  public record Form(String action, @Nullable String token, String button) {}

  /** A link to another page. */
  public record Link(String label, String url) {}

  /** A page that says something. */
  public static ResponseEntity<String> say(
      HttpStatus status, Language language, String title, String... paragraphs) {
    return plain(status, language, title, List.of(paragraphs), null, null);
  }

  /** A page that asks before it does something. */
  public static ResponseEntity<String> ask(
      Language language, String title, String what, Form form, @Nullable Link instead) {
    return plain(HttpStatus.OK, language, title, List.of(what), form, instead);
  }

  private static ResponseEntity<String> plain(
      HttpStatus status,
      Language language,
      String title,
      List<String> paragraphs,
      @Nullable Form form,
      @Nullable Link instead) {
    Map<String, Object> values = new HashMap<>();
    values.put("title", title);
    values.put("paragraphs", paragraphs);
    values.put("form", form);
    values.put("instead", instead);
    return fill(status, language, "plain", values);
  }

  /** A page by a template of its own. */
  public static ResponseEntity<String> fill(
      HttpStatus status, Language language, String template, Map<String, Object> values) {
    Map<String, Object> all = new HashMap<>(values);
    all.put("lang", language.tag());
    all.put("words", Words.in(language));
    return ResponseEntity.status(status)
        .contentType(HTML)
        .cacheControl(CacheControl.noStore())
        .header("X-Robots-Tag", "noindex")
        .header("Content-Language", language.tag())
        .body(Templates.fill(template, all));
  }
}
