package org.kept.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.kept.portal.page.Frame;
import org.kept.portal.page.Links;
import org.kept.portal.upstream.ServiceUrls;
import org.kept.portal.words.Phrases;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the frame of the page that a request asks for. */
@Component
class Frames {

  /** What may stand in an address beside the language; all else is not repeated in links. */
  private static final List<String> PARAMETERS =
      List.of("deliverable", "region", "counted", "cursor");

  private final MessageSource messages;
  private final String portal;

  Frames(MessageSource messages, ServiceUrls urls) {
    this.messages = messages;
    this.portal = urls.portal().toString().replaceAll("/+$", "");
  }

  Frame of(HttpServletRequest request) {
    Locale language = RequestContextUtils.getLocale(request);
    Locale chosen = Languages.chosen(request);
    String page = page(request);
    List<Frame.Alternative> alternatives =
        Languages.ALL.stream()
            .map(
                l -> {
                  String href = with(page, Languages.PARAMETER, l.getLanguage());
                  return new Frame.Alternative(
                      l.getLanguage(),
                      messages.getMessage("language.name", null, l),
                      href,
                      portal + href,
                      l.equals(language));
                })
            .toList();
    return new Frame(
        new Phrases(messages, language),
        new Links(chosen == null ? null : chosen.getLanguage()),
        alternatives,
        portal + page);
  }

  private static String page(HttpServletRequest request) {
    String page = request.getRequestURI();
    for (String name : PARAMETERS) {
      String value = request.getParameter(name);
      if (value != null && !value.isEmpty()) {
        page = with(page, name, value);
      }
    }
    return page;
  }

  private static String with(String page, String name, String value) {
    return page
        + (page.contains("?") ? "&" : "?")
        + name
        + "="
        + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
