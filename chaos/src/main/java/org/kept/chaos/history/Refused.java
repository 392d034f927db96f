package org.kept.chaos.history;

import java.util.List;
import java.util.Set;

/**
 * A command that was refused for a reason that others could give it; nothing may come of it.
 *
 * @param what for people
 * @param key its Idempotency-Key
 * @param codes the reasons
 * @param about the commitment that gives them
 * @param marks events that it must not have left
 */
public record Refused(String what, String key, Set<String> codes, String about, List<Mark> marks) {}
