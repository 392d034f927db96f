package org.kept.commitment.write;

import java.util.List;
import org.kept.eventstore.command.Decision;
import org.kept.eventstore.command.Refusal;
import org.kept.eventstore.command.Rule;

/** Every reason this service has to refuse a command. */
public sealed interface CommitmentRefusal extends Refusal
    permits AmendmentRefusal,
        CampaignRefusal,
        DraftRefusal,
        FactRefusal,
        HistoryRefusal,
        InvitationRefusal,
        OrganizationRefusal,
        ReasonRefusal,
        RestoreRefusal,
        SlugRefusal,
        StepRefusal,
        TranslationRefusal,
        WordingRefusal,
        CommitmentRefusal.Several {

  /** More than one rule is broken; each is told with its field. */
  @Rule(code = "commitment.several", kind = Refusal.Kind.INVALID)
  record Several(List<? extends CommitmentRefusal> reasons) implements CommitmentRefusal {
    public Several {
      reasons = List.copyOf(reasons);
    }
  }

  /** Refuses for these reasons, or accepts these events if there are none. */
  static <E> Decision<E> unless(List<? extends CommitmentRefusal> reasons, List<E> events) {
    return switch (reasons.size()) {
      case 0 -> Decision.accept(events);
      case 1 -> Decision.refuse(reasons.getFirst());
      default -> Decision.refuse(new Several(reasons));
    };
  }
}
