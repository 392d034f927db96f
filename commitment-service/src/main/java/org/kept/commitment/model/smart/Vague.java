package org.kept.commitment.model.smart;

/**
 * Words that say less than they seem to.
 *
 * @param spoils what cannot be told because of them: what, number or dates
 * @param field where they are
 */
public record Vague(Ingredient spoils, String field, Quote quote) {}
