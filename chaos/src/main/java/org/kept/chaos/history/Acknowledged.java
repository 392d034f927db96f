package org.kept.chaos.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command that was answered with success.
 *
 * @param what for people
 * @param key its Idempotency-Key
 * @param stream which the answer named; null where it named none
 * @param version of the stream that the answer named; -1 where it named none
 * @param marks events that it must have left, each exactly once
 */
public record Acknowledged(
    String what, String key, @Nullable String stream, long version, List<Mark> marks) {}
