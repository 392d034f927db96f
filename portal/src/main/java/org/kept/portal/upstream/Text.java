package org.kept.portal.upstream;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text in its original language with its translations.
 *
 * @param language BCP 47 tag of the original; null when the answer is a bare text
 */
public record Text(@Nullable String language, String text, List<Translation> translations) {

  /**
   * @param by {@code human} or {@code machine}
   */
  public record Translation(String language, String text, @Nullable String by) {}

  @JsonCreator
  public Text(
      @JsonProperty("language") @Nullable String language,
      @JsonProperty("text") String text,
      @JsonProperty("translations") @Nullable List<Translation> translations) {
    this.language = language;
    this.text = text;
    this.translations = Lists.of(translations);
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Text bare(String text) {
    return new Text(null, text, List.of());
  }
}
