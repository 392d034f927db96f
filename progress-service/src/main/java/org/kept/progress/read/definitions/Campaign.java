package org.kept.progress.read.definitions;

import org.kept.progress.model.Wording;

/** A campaign, as far as pages about progress name it. */
public record Campaign(String slug, Wording name) {

  public Campaign renamed(Wording newName) {
    return new Campaign(slug, newName);
  }
}
