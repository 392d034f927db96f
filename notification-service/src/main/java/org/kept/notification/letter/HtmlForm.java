package org.kept.notification.letter;

import java.util.Map;

/** A letter as HTML: tables and inline styles only, no image, no script, nothing fetched. */
public final class HtmlForm {

  private HtmlForm() {}

  public static String of(Letter letter) {
    return Templates.fill("letter", Map.of("letter", letter, "lang", letter.language().tag()));
  }
}
