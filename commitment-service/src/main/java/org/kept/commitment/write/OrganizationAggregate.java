package org.kept.commitment.write;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.kept.commitment.events.OrganizationEvent;
import org.kept.commitment.events.OrganizationEvent.OrganizationApproved;
import org.kept.commitment.events.OrganizationEvent.OrganizationMemberJoined;
import org.kept.commitment.events.OrganizationEvent.OrganizationMemberLeft;
import org.kept.commitment.events.OrganizationEvent.OrganizationMemberRoleChanged;
import org.kept.commitment.events.OrganizationEvent.OrganizationRefused;
import org.kept.commitment.events.OrganizationEvent.OrganizationRegistered;
import org.kept.commitment.events.OrganizationEvent.OrganizationRenamed;
import org.kept.commitment.model.Organization;
import org.kept.commitment.write.approveorganization.ApproveOrganization;
import org.kept.commitment.write.approveorganization.ApproveOrganizationDecision;
import org.kept.commitment.write.registerorganization.RegisterOrganization;
import org.kept.commitment.write.registerorganization.RegisterOrganizationDecision;
import org.kept.eventstore.EventTypes;
import org.kept.eventstore.command.Apply;

/** An organization's stream: loads, decides, applies. */
public final class OrganizationAggregate {

  /** The names and revisions its events are stored under. */
  public static final EventTypes EVENTS =
      EventTypes.builder("Organization")
          .event("OrganizationRegistered", 1, OrganizationRegistered.class)
          .event("OrganizationApproved", 1, OrganizationApproved.class)
          .event("OrganizationRefused", 1, OrganizationRefused.class)
          .event("OrganizationRenamed", 1, OrganizationRenamed.class)
          .event("OrganizationMemberJoined", 1, OrganizationMemberJoined.class)
          .event("OrganizationMemberRoleChanged", 1, OrganizationMemberRoleChanged.class)
          .event("OrganizationMemberLeft", 1, OrganizationMemberLeft.class)
          .build();

  @AggregateIdentifier private final String id;
  private Organization state = new Organization.Unregistered();

  public OrganizationAggregate(String id) {
    this.id = id;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(RegisterOrganization command) {
    Apply.orRefuse(RegisterOrganizationDecision.decide(command, state));
  }

  @CommandHandler
  void handle(ApproveOrganization command) {
    Apply.orRefuse(ApproveOrganizationDecision.decide(command, state));
  }

  @EventSourcingHandler
  void on(OrganizationEvent event) {
    state = Organization.evolve(state, event);
  }
}
