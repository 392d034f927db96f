package org.kept.commitment.write.classifyorganization;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kept.commitment.events.OrganizationEvent;
import org.kept.commitment.events.OrganizationEvent.OrganizationClassified;
import org.kept.commitment.model.Organization;
import org.kept.commitment.write.CommitmentRefusal;
import org.kept.commitment.write.OrganizationRules;
import org.kept.eventstore.command.Decision;

/** Owners say what an organization is. */
public final class ClassifyOrganizationDecision {

  private ClassifyOrganizationDecision() {}

  public static Decision<OrganizationEvent> decide(
      ClassifyOrganization command, Organization state) {
    Optional<CommitmentRefusal> refusal = OrganizationRules.mayOwn(command.by(), state);
    if (refusal.isPresent()) {
      return Decision.refuse(refusal.get());
    }
    boolean same =
        state
            .about()
            .filter(it -> it.type().equals(command.type()))
            .filter(it -> Objects.equals(it.country(), command.country()))
            .isPresent();
    if (same) {
      return Decision.nothing();
    }
    return CommitmentRefusal.unless(
        OrganizationRules.isCountry(command.country()).stream().toList(),
        List.of(
            new OrganizationClassified(command.id().value(), command.type(), command.country())));
  }
}
