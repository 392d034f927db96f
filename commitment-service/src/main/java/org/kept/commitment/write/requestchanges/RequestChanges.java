package org.kept.commitment.write.requestchanges;

import java.util.List;
import org.kept.commitment.events.CommitmentEvent.RequestedChange;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.model.Organization;

/**
 * Send a commitment back.
 *
 * @param changes each with the field it is about
 * @param maker as its stream says when the command is given
 */
public record RequestChanges(
    CommitmentId id, List<RequestedChange> changes, Actor by, Organization maker) {
  public RequestChanges {
    changes = List.copyOf(changes);
  }
}
