package org.kept.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/**
 * Decides the language of a page: the one chosen in the address, else the browser's, else English.
 */
class Languages extends AcceptHeaderLocaleResolver {

  static final String PARAMETER = "lang";
  static final List<Locale> ALL =
      List.of(Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("es"));

  Languages() {
    setSupportedLocales(ALL);
    setDefaultLocale(Locale.ENGLISH);
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    Locale chosen = chosen(request);
    return chosen != null
        ? chosen
        // Only the language: the pages have no regional variants.
        : Locale.of(super.resolveLocale(request).getLanguage());
  }

  /** The language that the address asks for; null when it asks for none that there is. */
  static @Nullable Locale chosen(HttpServletRequest request) {
    String wanted = request.getParameter(PARAMETER);
    return ALL.stream().filter(l -> l.getLanguage().equals(wanted)).findFirst().orElse(null);
  }
}
