package org.kept.notification.page;

import java.util.Locale;
import org.kept.notification.letter.Words;
import org.kept.notification.model.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * Faults on pages whose address carries a token, told as a page. The log gets neither the address
 * nor the exception's message: both may name whom they are about.
 */
@RestControllerAdvice({
  "org.kept.notification.write.leave",
  "org.kept.notification.write.following"
})
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PageFaults {

  private static final Logger LOG = LoggerFactory.getLogger(PageFaults.class);

  @ExceptionHandler(MethodArgumentTypeMismatchException.class)
  ResponseEntity<String> misread(Locale locale) {
    return page(HttpStatus.BAD_REQUEST, locale);
  }

  @ExceptionHandler(RuntimeException.class)
  ResponseEntity<String> unexpected(RuntimeException e, Locale locale) {
    StackTraceElement[] trace = e.getStackTrace();
    LOG.error(
        "a follower's page failed: {} at {}",
        e.getClass().getName(),
        trace.length > 0 ? trace[0] : "-");
    return page(HttpStatus.INTERNAL_SERVER_ERROR, locale);
  }

  private static ResponseEntity<String> page(HttpStatus status, Locale locale) {
    Language language = Language.of(locale.getLanguage()).orElse(Language.EN);
    Words words = Words.in(language);
    return Page.say(status, language, words.say("page.fault.title"), words.say("page.fault.what"));
  }
}
