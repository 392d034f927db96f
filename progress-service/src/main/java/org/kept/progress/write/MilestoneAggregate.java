package org.kept.progress.write;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.kept.eventstore.command.Apply;
import org.kept.eventstore.command.CommandContext;
import org.kept.progress.events.MilestoneEvent;
import org.kept.progress.model.Milestone;
import org.kept.progress.write.addevidence.AddEvidence;
import org.kept.progress.write.addevidence.AddEvidenceDecision;
import org.kept.progress.write.answer.AnswerDispute;
import org.kept.progress.write.answer.AnswerDisputeDecision;
import org.kept.progress.write.correct.CorrectMilestone;
import org.kept.progress.write.correct.CorrectMilestoneDecision;
import org.kept.progress.write.dispute.DisputeMilestone;
import org.kept.progress.write.dispute.DisputeMilestoneDecision;
import org.kept.progress.write.logmilestone.LogMilestone;
import org.kept.progress.write.logmilestone.LogMilestoneDecision;
import org.kept.progress.write.merge.MergeMilestone;
import org.kept.progress.write.merge.MergeMilestoneDecision;
import org.kept.progress.write.retract.RetractMilestone;
import org.kept.progress.write.retract.RetractMilestoneDecision;
import org.kept.progress.write.separate.SeparateMilestone;
import org.kept.progress.write.separate.SeparateMilestoneDecision;
import org.kept.progress.write.verify.VerifyMilestone;
import org.kept.progress.write.verify.VerifyMilestoneDecision;

/** Axon's shell around a milestone: load, decide, apply. */
public final class MilestoneAggregate {

  @AggregateIdentifier private final String id;
  private Milestone state = Milestone.UNREPORTED;

  public MilestoneAggregate(String id) {
    this.id = id;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(LogMilestone command, MetaData metaData) {
    Apply.orRefuse(
        LogMilestoneDecision.decide(command, state, CommandContext.from(metaData).now()));
  }

  @CommandHandler
  void handle(AddEvidence command) {
    Apply.orRefuse(AddEvidenceDecision.decide(command, state, id));
  }

  @CommandHandler
  void handle(CorrectMilestone command, MetaData metaData) {
    Apply.orRefuse(
        CorrectMilestoneDecision.decide(command, state, id, CommandContext.from(metaData).now()));
  }

  @CommandHandler
  void handle(VerifyMilestone command) {
    Apply.orRefuse(VerifyMilestoneDecision.decide(command, state, id));
  }

  @CommandHandler
  void handle(DisputeMilestone command) {
    Apply.orRefuse(DisputeMilestoneDecision.decide(command, state, id));
  }

  @CommandHandler
  void handle(AnswerDispute command) {
    Apply.orRefuse(AnswerDisputeDecision.decide(command, state, id));
  }

  @CommandHandler
  void handle(RetractMilestone command) {
    Apply.orRefuse(RetractMilestoneDecision.decide(command, state, id));
  }

  @CommandHandler
  void handle(MergeMilestone command) {
    Apply.orRefuse(MergeMilestoneDecision.decide(command, state, id));
  }

  @CommandHandler
  void handle(SeparateMilestone command) {
    Apply.orRefuse(SeparateMilestoneDecision.decide(command, state, id));
  }

  @EventSourcingHandler
  void on(MilestoneEvent event) {
    state = Milestone.evolve(state, event);
  }
}
