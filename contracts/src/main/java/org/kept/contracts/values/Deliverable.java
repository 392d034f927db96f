package org.kept.contracts.values;

import java.util.List;

/**
 * One promised thing.
 *
 * @param key short and stable within its commitment, for example {@code D2}
 * @param window when milestones count; inside the commitment's period
 */
public record Deliverable(
    String key,
    Text title,
    Measure measure,
    Period window,
    List<Partner> partners,
    List<String> tags) {

  public Deliverable {
    partners = List.copyOf(partners);
    tags = List.copyOf(tags);
  }
}
