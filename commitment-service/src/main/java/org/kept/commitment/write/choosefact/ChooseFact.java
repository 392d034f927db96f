package org.kept.commitment.write.choosefact;

import java.util.List;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.model.Organization;

/**
 * Hold one fact to be right.
 *
 * @param note id of the chosen one
 * @param among ids of the others
 * @param maker as its stream says when the command is given
 */
public record ChooseFact(
    CommitmentId id, String note, List<String> among, String reason, Actor by, Organization maker) {
  public ChooseFact {
    among = List.copyOf(among);
  }
}
