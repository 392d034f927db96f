package org.kept.commitment.write;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.kept.commitment.events.CommitmentEvent;
import org.kept.commitment.events.CommitmentEvent.CommitmentAmended;
import org.kept.commitment.events.CommitmentEvent.CommitmentChangesRequested;
import org.kept.commitment.events.CommitmentEvent.CommitmentClosed;
import org.kept.commitment.events.CommitmentEvent.CommitmentContextNoted;
import org.kept.commitment.events.CommitmentEvent.CommitmentDraftDiscarded;
import org.kept.commitment.events.CommitmentEvent.CommitmentDraftEdited;
import org.kept.commitment.events.CommitmentEvent.CommitmentDrafted;
import org.kept.commitment.events.CommitmentEvent.CommitmentExtended;
import org.kept.commitment.events.CommitmentEvent.CommitmentFactChosen;
import org.kept.commitment.events.CommitmentEvent.CommitmentPublished;
import org.kept.commitment.events.CommitmentEvent.CommitmentSubmitted;
import org.kept.commitment.events.CommitmentEvent.CommitmentTranslated;
import org.kept.commitment.events.CommitmentEvent.CommitmentWithdrawn;
import org.kept.commitment.model.Commitment;
import org.kept.commitment.write.amendcommitment.AmendCommitment;
import org.kept.commitment.write.amendcommitment.AmendCommitmentDecision;
import org.kept.commitment.write.choosefact.ChooseFact;
import org.kept.commitment.write.choosefact.ChooseFactDecision;
import org.kept.commitment.write.closecommitment.CloseCommitment;
import org.kept.commitment.write.closecommitment.CloseCommitmentDecision;
import org.kept.commitment.write.discarddraft.DiscardDraft;
import org.kept.commitment.write.discarddraft.DiscardDraftDecision;
import org.kept.commitment.write.draftcommitment.DraftCommitment;
import org.kept.commitment.write.draftcommitment.DraftCommitmentDecision;
import org.kept.commitment.write.editdraft.EditDraft;
import org.kept.commitment.write.editdraft.EditDraftDecision;
import org.kept.commitment.write.extendcommitment.ExtendCommitment;
import org.kept.commitment.write.extendcommitment.ExtendCommitmentDecision;
import org.kept.commitment.write.notecontext.NoteContext;
import org.kept.commitment.write.notecontext.NoteContextDecision;
import org.kept.commitment.write.publishcommitment.PublishCommitment;
import org.kept.commitment.write.publishcommitment.PublishCommitmentDecision;
import org.kept.commitment.write.requestchanges.RequestChanges;
import org.kept.commitment.write.requestchanges.RequestChangesDecision;
import org.kept.commitment.write.submitcommitment.SubmitCommitment;
import org.kept.commitment.write.submitcommitment.SubmitCommitmentDecision;
import org.kept.commitment.write.translate.TranslateText;
import org.kept.commitment.write.translate.TranslateTextDecision;
import org.kept.commitment.write.withdrawcommitment.WithdrawCommitment;
import org.kept.commitment.write.withdrawcommitment.WithdrawCommitmentDecision;
import org.kept.eventstore.EventTypes;
import org.kept.eventstore.command.Apply;
import org.kept.eventstore.command.CommandContext;

/** A commitment's stream: loads, decides, applies. */
public final class CommitmentAggregate {

  /** The names and revisions its events are stored under. */
  public static final EventTypes EVENTS =
      EventTypes.builder("Commitment")
          .event("CommitmentDrafted", 2, CommitmentDrafted.class)
          .upcaster("CommitmentDrafted", 1, OlderRevisions::wordingWithoutGroups)
          .event("CommitmentDraftEdited", 2, CommitmentDraftEdited.class)
          .upcaster("CommitmentDraftEdited", 1, OlderRevisions::wordingWithoutGroups)
          .event("CommitmentDraftDiscarded", 1, CommitmentDraftDiscarded.class)
          .event("CommitmentSubmitted", 1, CommitmentSubmitted.class)
          .event("CommitmentChangesRequested", 1, CommitmentChangesRequested.class)
          .event("CommitmentPublished", 2, CommitmentPublished.class)
          .upcaster("CommitmentPublished", 1, OlderRevisions::wordingWithoutGroups)
          .event("CommitmentAmended", 2, CommitmentAmended.class)
          .upcaster("CommitmentAmended", 1, OlderRevisions::wordingWithoutGroups)
          .event("CommitmentExtended", 1, CommitmentExtended.class)
          .event("CommitmentWithdrawn", 1, CommitmentWithdrawn.class)
          .event("CommitmentClosed", 1, CommitmentClosed.class)
          .event("CommitmentContextNoted", 1, CommitmentContextNoted.class)
          .event("CommitmentFactChosen", 1, CommitmentFactChosen.class)
          .event("CommitmentTranslated", 1, CommitmentTranslated.class)
          .build();

  @AggregateIdentifier private final String id;
  private Commitment state = new Commitment.NotDrafted();
  private int length;

  public CommitmentAggregate(String id) {
    this.id = id;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(DraftCommitment command) {
    Apply.orRefuse(DraftCommitmentDecision.decide(command, state));
  }

  @CommandHandler
  void handle(EditDraft command) {
    Apply.orRefuse(
        HistoryRules.within(
            HistoryRules.MAX_DRAFT, length, EditDraftDecision.decide(command, state)));
  }

  @CommandHandler
  void handle(SubmitCommitment command, MetaData metaData) {
    CommandContext context = CommandContext.from(metaData);
    Apply.orRefuse(SubmitCommitmentDecision.decide(command, state, context.now()));
  }

  @CommandHandler
  void handle(PublishCommitment command) {
    Apply.orRefuse(PublishCommitmentDecision.decide(command, state));
  }

  @CommandHandler
  void handle(NoteContext command, MetaData metaData) {
    CommandContext context = CommandContext.from(metaData);
    Apply.orRefuse(
        HistoryRules.within(
            HistoryRules.MAX, length, NoteContextDecision.decide(command, state, context.now())));
  }

  @CommandHandler
  void handle(DiscardDraft command) {
    Apply.orRefuse(DiscardDraftDecision.decide(command, state));
  }

  @CommandHandler
  void handle(RequestChanges command) {
    Apply.orRefuse(
        HistoryRules.within(
            HistoryRules.MAX_DRAFT, length, RequestChangesDecision.decide(command, state)));
  }

  @CommandHandler
  void handle(AmendCommitment command, MetaData metaData) {
    CommandContext context = CommandContext.from(metaData);
    Apply.orRefuse(
        HistoryRules.within(
            HistoryRules.MAX,
            length,
            AmendCommitmentDecision.decide(command, state, context.now())));
  }

  @CommandHandler
  void handle(ExtendCommitment command, MetaData metaData) {
    CommandContext context = CommandContext.from(metaData);
    Apply.orRefuse(
        HistoryRules.within(
            HistoryRules.MAX,
            length,
            ExtendCommitmentDecision.decide(command, state, context.now())));
  }

  @CommandHandler
  void handle(WithdrawCommitment command) {
    Apply.orRefuse(WithdrawCommitmentDecision.decide(command, state));
  }

  @CommandHandler
  void handle(CloseCommitment command) {
    Apply.orRefuse(CloseCommitmentDecision.decide(command, state));
  }

  @CommandHandler
  void handle(ChooseFact command) {
    Apply.orRefuse(
        HistoryRules.within(HistoryRules.MAX, length, ChooseFactDecision.decide(command, state)));
  }

  @CommandHandler
  void handle(TranslateText command) {
    Apply.orRefuse(
        HistoryRules.within(
            HistoryRules.MAX, length, TranslateTextDecision.decide(command, state)));
  }

  @EventSourcingHandler
  void on(CommitmentEvent event) {
    state = Commitment.evolve(state, event);
    length++;
  }
}
