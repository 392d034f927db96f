package org.kept.commitment.model.smart;

/**
 * Some words of a text.
 *
 * @param from where they begin in the text, in UTF-16 units
 * @param to where they end
 */
public record Quote(String words, int from, int to) {}
