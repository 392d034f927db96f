package org.kept.commitment.write;

import java.util.Optional;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.Organization;
import org.kept.commitment.model.OrganizationId;
import org.kept.commitment.write.StepRefusal.MakerNotApproved;
import org.kept.commitment.write.StepRefusal.MakerUnknown;
import org.kept.commitment.write.StepRefusal.MembersOnly;
import org.kept.commitment.write.StepRefusal.ReviewOwn;
import org.kept.commitment.write.StepRefusal.StaffOnly;

/** Who may act for the organization that states a commitment, and who may judge it. */
public final class MakerRules {

  private MakerRules() {}

  /** Why nothing is stated by an organization that is not there, if it is not. */
  public static Optional<StepRefusal> isRegistered(OrganizationId id, Organization maker) {
    return maker instanceof Organization.Unregistered
        ? Optional.of(new MakerUnknown(id.value()))
        : Optional.empty();
  }

  /** Only members of an approved organization state. */
  public static Optional<StepRefusal> mayState(Actor actor, Organization maker) {
    return switch (maker) {
      case Organization.Unregistered nobody -> Optional.of(new MembersOnly());
      case Organization.Waiting waiting -> notApproved(actor, maker);
      case Organization.Refused refused -> notApproved(actor, maker);
      case Organization.Approved approved ->
          maker.members().has(actor.id()) ? Optional.empty() : Optional.of(new MembersOnly());
    };
  }

  /** Strangers are not told where an organization stands. */
  private static Optional<StepRefusal> notApproved(Actor actor, Organization maker) {
    return Optional.of(
        maker.members().has(actor.id()) ? new MakerNotApproved() : new MembersOnly());
  }

  /** Members and staff write beside what a commitment says. */
  public static Optional<StepRefusal> mayAnnotate(Actor actor, Organization maker) {
    return actor.staff() ? Optional.empty() : mayState(actor, maker);
  }

  /**
   * Only staff review, and nobody what an organization states that they are or were a member of.
   */
  public static Optional<StepRefusal> mayReview(Actor actor, Organization maker) {
    if (!actor.staff()) {
      return Optional.of(new StaffOnly());
    }
    return maker.members().everHad(actor.id()) ? Optional.of(new ReviewOwn()) : Optional.empty();
  }
}
