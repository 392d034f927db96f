package org.kept.commitment.write;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.kept.commitment.events.CampaignEvent;
import org.kept.commitment.events.CampaignEvent.CampaignAmended;
import org.kept.commitment.events.CampaignEvent.CampaignClosed;
import org.kept.commitment.events.CampaignEvent.CampaignOpened;
import org.kept.commitment.model.Campaign;
import org.kept.commitment.write.amendcampaign.AmendCampaign;
import org.kept.commitment.write.amendcampaign.AmendCampaignDecision;
import org.kept.commitment.write.closecampaign.CloseCampaign;
import org.kept.commitment.write.closecampaign.CloseCampaignDecision;
import org.kept.commitment.write.opencampaign.OpenCampaign;
import org.kept.commitment.write.opencampaign.OpenCampaignDecision;
import org.kept.eventstore.EventTypes;
import org.kept.eventstore.command.Apply;

/** A campaign's stream: loads, decides, applies. */
public final class CampaignAggregate {

  /** The names and revisions its events are stored under. */
  public static final EventTypes EVENTS =
      EventTypes.builder("Campaign")
          .event("CampaignOpened", 1, CampaignOpened.class)
          .event("CampaignAmended", 1, CampaignAmended.class)
          .event("CampaignClosed", 1, CampaignClosed.class)
          .build();

  @AggregateIdentifier private final String id;
  private Campaign state = new Campaign.NotOpened();
  private int length;

  public CampaignAggregate(String id) {
    this.id = id;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(OpenCampaign command) {
    Apply.orRefuse(OpenCampaignDecision.decide(command, state));
  }

  @CommandHandler
  void handle(AmendCampaign command) {
    Apply.orRefuse(
        HistoryRules.within(
            HistoryRules.MAX, length, AmendCampaignDecision.decide(command, state)));
  }

  @CommandHandler
  void handle(CloseCampaign command) {
    Apply.orRefuse(CloseCampaignDecision.decide(command, state));
  }

  @EventSourcingHandler
  void on(CampaignEvent event) {
    state = Campaign.evolve(state, event);
    length++;
  }
}
