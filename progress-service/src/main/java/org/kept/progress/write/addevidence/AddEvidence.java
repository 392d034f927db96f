package org.kept.progress.write.addevidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kept.progress.write.Teller;
import org.kept.progress.write.logmilestone.LogMilestone;

/** Show more for a milestone, or say more about it. */
public record AddEvidence(List<LogMilestone.Link> links, @Nullable String note, Teller teller) {
  public AddEvidence {
    links = List.copyOf(links);
  }
}
