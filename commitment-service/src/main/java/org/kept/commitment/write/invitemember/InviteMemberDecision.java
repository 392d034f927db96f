package org.kept.commitment.write.invitemember;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.kept.commitment.events.OrganizationEvent;
import org.kept.commitment.events.OrganizationEvent.OrganizationMemberInvited;
import org.kept.commitment.model.Organization;
import org.kept.commitment.write.CommitmentRefusal;
import org.kept.commitment.write.InvitationRefusal.TooManyInvitations;
import org.kept.commitment.write.OrganizationRules;
import org.kept.eventstore.command.Decision;

/** Owners and staff invite; an invitation is good for 14 days, and for one person. */
public final class InviteMemberDecision {

  static final Duration GOOD_FOR = Duration.ofDays(14);

  /** At once; keeps the stream short. */
  static final int MAX_OPEN = 20;

  private InviteMemberDecision() {}

  public static Decision<OrganizationEvent> decide(
      InviteMember command, Organization state, Instant now) {
    Optional<CommitmentRefusal> refusal = OrganizationRules.mayInvite(command.by(), state);
    if (refusal.isPresent()) {
      return Decision.refuse(refusal.get());
    }
    long open = state.members().invited().values().stream().filter(it -> it.isGoodAt(now)).count();
    if (open >= MAX_OPEN) {
      return Decision.refuse(new TooManyInvitations(MAX_OPEN));
    }
    Optional<CommitmentRefusal> full = OrganizationRules.hasRoom(state);
    if (full.isPresent()) {
      return Decision.refuse(full.get());
    }
    return Decision.accept(
        new OrganizationMemberInvited(
            command.id().value(),
            command.invitation().value(),
            command.role().word(),
            now.plus(GOOD_FOR)));
  }
}
