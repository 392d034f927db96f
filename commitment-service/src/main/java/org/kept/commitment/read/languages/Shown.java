package org.kept.commitment.read.languages;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A text in the language that its reader gets.
 *
 * @param language BCP 47 tag of what is shown, which may not be what was asked for
 * @param by who put it into this language: {@code original}, {@code human} or {@code machine}
 */
@Schema(name = "ShownText")
public record Shown(String text, String language, String by) {}
