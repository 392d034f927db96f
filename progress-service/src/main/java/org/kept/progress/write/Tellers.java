package org.kept.progress.write;

import org.kept.eventstore.command.CommandContext;
import org.kept.eventstore.command.RefusedException;
import org.kept.progress.model.CommitmentDefinition;
import org.kept.progress.model.Definitions;
import org.springframework.stereotype.Component;

/** Looks up, at the edge, what a decision needs to know of a commitment and of who asks. */
@Component
public final class Tellers {

  private static final String STAFF = "staff";
  private static final String ADMIN = "admin";

  private final Definitions definitions;

  Tellers(Definitions definitions) {
    this.definitions = definitions;
  }

  /**
   * The commitment, by id or slug.
   *
   * @throws RefusedException if it is not known here, or not yet
   */
  public CommitmentDefinition commitment(String idOrSlug) {
    return definitions
        .commitment(idOrSlug)
        .orElseThrow(() -> new RefusedException(new MilestoneRefusal.CommitmentUnknown(idOrSlug)));
  }

  /** Who asks, toward a commitment. */
  public Teller of(CommandContext context, CommitmentDefinition commitment) {
    boolean staff = context.role().equals(STAFF) || context.role().equals(ADMIN);
    return new Teller(
        context.actorId(),
        staff,
        definitions.isMember(commitment.makerId(), context.actorId()),
        definitions.hadPart(commitment.makerId(), context.actorId()));
  }
}
