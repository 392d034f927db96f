package org.kept.commitment.write;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.kept.commitment.events.OrganizationEvent;
import org.kept.commitment.events.OrganizationEvent.OrganizationApproved;
import org.kept.commitment.events.OrganizationEvent.OrganizationClassified;
import org.kept.commitment.events.OrganizationEvent.OrganizationInvitationWithdrawn;
import org.kept.commitment.events.OrganizationEvent.OrganizationMemberInvited;
import org.kept.commitment.events.OrganizationEvent.OrganizationMemberJoined;
import org.kept.commitment.events.OrganizationEvent.OrganizationMemberLeft;
import org.kept.commitment.events.OrganizationEvent.OrganizationMemberRoleChanged;
import org.kept.commitment.events.OrganizationEvent.OrganizationRefused;
import org.kept.commitment.events.OrganizationEvent.OrganizationRegistered;
import org.kept.commitment.events.OrganizationEvent.OrganizationRenamed;
import org.kept.commitment.model.Organization;
import org.kept.commitment.write.acceptinvitation.AcceptInvitation;
import org.kept.commitment.write.acceptinvitation.AcceptInvitationDecision;
import org.kept.commitment.write.approveorganization.ApproveOrganization;
import org.kept.commitment.write.approveorganization.ApproveOrganizationDecision;
import org.kept.commitment.write.changerole.ChangeRole;
import org.kept.commitment.write.changerole.ChangeRoleDecision;
import org.kept.commitment.write.classifyorganization.ClassifyOrganization;
import org.kept.commitment.write.classifyorganization.ClassifyOrganizationDecision;
import org.kept.commitment.write.invitemember.InviteMember;
import org.kept.commitment.write.invitemember.InviteMemberDecision;
import org.kept.commitment.write.leaveorganization.LeaveOrganization;
import org.kept.commitment.write.leaveorganization.LeaveOrganizationDecision;
import org.kept.commitment.write.refuseorganization.RefuseOrganization;
import org.kept.commitment.write.refuseorganization.RefuseOrganizationDecision;
import org.kept.commitment.write.registerorganization.RegisterOrganization;
import org.kept.commitment.write.registerorganization.RegisterOrganizationDecision;
import org.kept.commitment.write.removemember.RemoveMember;
import org.kept.commitment.write.removemember.RemoveMemberDecision;
import org.kept.commitment.write.renameorganization.RenameOrganization;
import org.kept.commitment.write.renameorganization.RenameOrganizationDecision;
import org.kept.commitment.write.withdrawinvitation.WithdrawInvitation;
import org.kept.commitment.write.withdrawinvitation.WithdrawInvitationDecision;
import org.kept.eventstore.EventTypes;
import org.kept.eventstore.command.Apply;
import org.kept.eventstore.command.CommandContext;

/** An organization's stream: loads, decides, applies. */
public final class OrganizationAggregate {

  /** The names and revisions its events are stored under. */
  public static final EventTypes EVENTS =
      EventTypes.builder("Organization")
          .event("OrganizationRegistered", 1, OrganizationRegistered.class)
          .event("OrganizationApproved", 1, OrganizationApproved.class)
          .event("OrganizationRefused", 1, OrganizationRefused.class)
          .event("OrganizationRenamed", 1, OrganizationRenamed.class)
          .event("OrganizationClassified", 1, OrganizationClassified.class)
          .event("OrganizationMemberInvited", 1, OrganizationMemberInvited.class)
          .event("OrganizationInvitationWithdrawn", 1, OrganizationInvitationWithdrawn.class)
          .event("OrganizationMemberJoined", 2, OrganizationMemberJoined.class)
          .upcaster("OrganizationMemberJoined", 1, OlderRevisions::joinedUninvited)
          .event("OrganizationMemberRoleChanged", 1, OrganizationMemberRoleChanged.class)
          .event("OrganizationMemberLeft", 1, OrganizationMemberLeft.class)
          .build();

  @AggregateIdentifier private final String id;
  private Organization state = new Organization.Unregistered();
  private int length;

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

  @CommandHandler
  void handle(RefuseOrganization command) {
    Apply.orRefuse(RefuseOrganizationDecision.decide(command, state));
  }

  @CommandHandler
  void handle(RenameOrganization command) {
    Apply.orRefuse(
        HistoryRules.within(
            HistoryRules.MAX, length, RenameOrganizationDecision.decide(command, state)));
  }

  @CommandHandler
  void handle(ClassifyOrganization command) {
    Apply.orRefuse(
        HistoryRules.within(
            HistoryRules.MAX, length, ClassifyOrganizationDecision.decide(command, state)));
  }

  @CommandHandler
  void handle(InviteMember command, MetaData metaData) {
    CommandContext context = CommandContext.from(metaData);
    Apply.orRefuse(
        HistoryRules.within(
            HistoryRules.MAX, length, InviteMemberDecision.decide(command, state, context.now())));
  }

  @CommandHandler
  void handle(AcceptInvitation command, MetaData metaData) {
    CommandContext context = CommandContext.from(metaData);
    Apply.orRefuse(AcceptInvitationDecision.decide(command, state, context.now()));
  }

  @CommandHandler
  void handle(WithdrawInvitation command) {
    Apply.orRefuse(WithdrawInvitationDecision.decide(command, state));
  }

  @CommandHandler
  void handle(LeaveOrganization command) {
    Apply.orRefuse(LeaveOrganizationDecision.decide(command, state));
  }

  @CommandHandler
  void handle(RemoveMember command) {
    Apply.orRefuse(RemoveMemberDecision.decide(command, state));
  }

  @CommandHandler
  void handle(ChangeRole command) {
    Apply.orRefuse(
        HistoryRules.within(HistoryRules.MAX, length, ChangeRoleDecision.decide(command, state)));
  }

  @EventSourcingHandler
  void on(OrganizationEvent event) {
    state = Organization.evolve(state, event);
    length++;
  }
}
