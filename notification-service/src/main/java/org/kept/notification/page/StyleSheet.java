package org.kept.notification.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.kept.servicekit.web.AnyParameters;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The one style sheet of the pages; served here and not as a static resource, since several
 * services may share one class path.
 */
@RestController
@AnyParameters
final class StyleSheet {

  private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");

  private final String css = read();

  @GetMapping("/notification.css")
  ResponseEntity<String> css() {
    return ResponseEntity.ok()
        .contentType(CSS)
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
        .body(css);
  }

  private static String read() {
    try (InputStream in = StyleSheet.class.getResourceAsStream("/notification-pages/pages.css")) {
      if (in == null) {
        throw new IllegalStateException("pages.css is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
