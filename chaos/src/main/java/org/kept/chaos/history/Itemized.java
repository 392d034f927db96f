package org.kept.chaos.history;

import java.util.List;

/**
 * A command about many that was answered for each.
 *
 * @param what for people
 * @param key its Idempotency-Key
 * @param expected an answer for each, in the order of the request
 * @param said the answers that came
 */
public record Itemized(String what, String key, List<String> expected, List<String> said) {}
