package org.kept.commitment.write.wording;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.kept.commitment.model.OrganizationId;

/**
 * What a wording is held against, loaded before the decision so that the decision stays pure.
 *
 * @param regions codes of the campaign's region scheme
 * @param knownPartners those organizations among the partners that exist
 * @param today the day of the decision, in UTC
 */
public record Setting(List<String> regions, Set<OrganizationId> knownPartners, LocalDate today) {

  public Setting {
    regions = List.copyOf(regions);
    knownPartners = Set.copyOf(knownPartners);
  }
}
