package org.kept.commitment.write.wording;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.events.Text;
import org.kept.commitment.events.Text.Translation;

/**
 * A text in a request: {@code {"language", "text", "translations"}}, or only the text as a plain
 * string, which then is in the request's top-level {@code language}.
 */
@Schema(
    description =
        "A text with its language and translations. A plain JSON string is taken too: it is in"
            + " the request's top-level language.")
public record TextBody(
    @Nullable @Pattern(regexp = TextBody.LANGUAGE) String language,
    @NotNull @Size(max = TextBody.MAX) String text,
    @Nullable @Size(max = TranslationRules.MAX_TRANSLATIONS)
        List<@NotNull @Valid TranslationBody> translations) {

  /** A BCP 47 tag: a language, maybe with script, region or variant. */
  public static final String LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}";

  /** The language of a request that names none. */
  public static final String DEFAULT_LANGUAGE = "en";

  /** The longest text anywhere, in UTF-16 units. */
  public static final int MAX = 5_000;

  /** The same in another language; {@code by} is {@code human} unless it says {@code machine}. */
  @Schema(description = "The text in another language, translated by 'human' or 'machine'.")
  public record TranslationBody(
      @NotNull @Pattern(regexp = LANGUAGE) String language,
      @NotBlank @Size(max = MAX) String text,
      @Nullable @Pattern(regexp = "human|machine") String by) {}

  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  public TextBody {}

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static TextBody of(String text) {
    return new TextBody(null, text, null);
  }

  /** The text as it is stored; null if there is none or only space. */
  public static @Nullable Text stored(@Nullable TextBody body, @Nullable String language) {
    return body == null || body.text().isBlank() ? null : body.stored(language);
  }

  /** The text as it is stored. */
  public Text stored(@Nullable String requestLanguage) {
    String original = language != null ? language : requestLanguage;
    return new Text(
        Objects.requireNonNullElse(original, DEFAULT_LANGUAGE),
        tidy(text),
        orEmpty(translations).stream()
            .map(
                it ->
                    new Translation(
                        it.language(),
                        tidy(it.text()),
                        Objects.requireNonNullElse(it.by(), "human")))
            .toList());
  }

  /** One way to write each letter, and no space around. */
  public static String tidy(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
  }

  static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
