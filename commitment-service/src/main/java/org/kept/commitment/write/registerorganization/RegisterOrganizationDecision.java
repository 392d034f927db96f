package org.kept.commitment.write.registerorganization;

import java.util.List;
import java.util.Optional;
import org.kept.commitment.events.OrganizationEvent;
import org.kept.commitment.events.OrganizationEvent.OrganizationMemberJoined;
import org.kept.commitment.events.OrganizationEvent.OrganizationRegistered;
import org.kept.commitment.model.Organization;
import org.kept.commitment.model.Role;
import org.kept.commitment.write.CommitmentRefusal;
import org.kept.commitment.write.OrganizationRefusal.Exists;
import org.kept.commitment.write.OrganizationRules;
import org.kept.eventstore.command.Decision;

/** Anybody may register an organization; it can do nothing until staff approve it. */
public final class RegisterOrganizationDecision {

  private RegisterOrganizationDecision() {}

  public static Decision<OrganizationEvent> decide(
      RegisterOrganization command, Organization state) {
    return switch (state) {
      case Organization.Unregistered unregistered -> register(command);
      case Organization.Waiting waiting -> Decision.refuse(new Exists());
      case Organization.Approved approved -> Decision.refuse(new Exists());
      case Organization.Refused refused -> Decision.refuse(new Exists());
    };
  }

  private static Decision<OrganizationEvent> register(RegisterOrganization command) {
    Optional<CommitmentRefusal> refusal = OrganizationRules.isCountry(command.country());
    if (refusal.isPresent()) {
      return Decision.refuse(refusal.get());
    }
    String id = command.id().value();
    return Decision.accept(
        List.of(
            new OrganizationRegistered(
                id, command.slug().value(), command.name(), command.type(), command.country()),
            new OrganizationMemberJoined(id, command.by().id().value(), Role.OWNER.word(), null)));
  }
}
