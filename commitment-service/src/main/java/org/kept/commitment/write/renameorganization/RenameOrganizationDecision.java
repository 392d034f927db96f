package org.kept.commitment.write.renameorganization;

import java.util.Optional;
import org.kept.commitment.events.OrganizationEvent;
import org.kept.commitment.events.OrganizationEvent.OrganizationRenamed;
import org.kept.commitment.model.Organization;
import org.kept.commitment.write.CommitmentRefusal;
import org.kept.commitment.write.OrganizationRules;
import org.kept.eventstore.command.Decision;

/** Owners rename; the address stays. */
public final class RenameOrganizationDecision {

  private RenameOrganizationDecision() {}

  public static Decision<OrganizationEvent> decide(RenameOrganization command, Organization state) {
    Optional<CommitmentRefusal> refusal = OrganizationRules.mayOwn(command.by(), state);
    if (refusal.isPresent()) {
      return Decision.refuse(refusal.get());
    }
    String name = command.name().strip();
    return state.about().filter(it -> it.name().equals(name)).isPresent()
        ? Decision.nothing()
        : Decision.accept(new OrganizationRenamed(command.id().value(), name));
  }
}
