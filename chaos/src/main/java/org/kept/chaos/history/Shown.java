package org.kept.chaos.history;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What the API shows.
 *
 * @param versions of every stream that was found, by id
 * @param pages of commitments and organizations in full, by id
 * @param progress of every published commitment, by id
 * @param milestones as they are listed, by id
 */
public record Shown(
    Map<String, Long> versions,
    Map<String, JsonNode> pages,
    Map<String, JsonNode> progress,
    Map<String, JsonNode> milestones) {}
