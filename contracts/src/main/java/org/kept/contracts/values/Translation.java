package org.kept.contracts.values;

/**
 * A text carried over into another language.
 *
 * @param language BCP 47 tag
 * @param text the translated wording
 * @param by {@code human} or {@code machine}; readers are told which
 */
public record Translation(String language, String text, String by) {}
