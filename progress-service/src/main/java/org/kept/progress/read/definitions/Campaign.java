package org.kept.progress.read.definitions;

import org.kept.progress.model.RegionScheme;
import org.kept.progress.model.Wording;

/**
 * A campaign, as far as pages about progress name it.
 *
 * @param regions what it counts by
 */
public record Campaign(String slug, Wording name, RegionScheme regions) {

  public Campaign renamed(Wording newName) {
    return new Campaign(slug, newName, regions);
  }
}
