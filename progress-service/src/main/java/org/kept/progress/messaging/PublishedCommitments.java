package org.kept.progress.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kept.contracts.commitments.CommitmentsEvent;
import org.kept.contracts.commitments.CommitmentsEvent.CampaignAmended;
import org.kept.contracts.commitments.CommitmentsEvent.CampaignClosed;
import org.kept.contracts.commitments.CommitmentsEvent.CampaignOpened;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentAmended;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentChangesRequested;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentClosed;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentContextNoted;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentDraftDiscarded;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentDraftEdited;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentDrafted;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentExtended;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentFactChosen;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentPublished;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentSubmitted;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentTranslated;
import org.kept.contracts.commitments.CommitmentsEvent.CommitmentWithdrawn;
import org.kept.contracts.commitments.CommitmentsEvent.OrganizationApproved;
import org.kept.contracts.commitments.CommitmentsEvent.OrganizationClassified;
import org.kept.contracts.commitments.CommitmentsEvent.OrganizationInvitationWithdrawn;
import org.kept.contracts.commitments.CommitmentsEvent.OrganizationMemberInvited;
import org.kept.contracts.commitments.CommitmentsEvent.OrganizationMemberJoined;
import org.kept.contracts.commitments.CommitmentsEvent.OrganizationMemberLeft;
import org.kept.contracts.commitments.CommitmentsEvent.OrganizationMemberRoleChanged;
import org.kept.contracts.commitments.CommitmentsEvent.OrganizationRefused;
import org.kept.contracts.commitments.CommitmentsEvent.OrganizationRegistered;
import org.kept.contracts.commitments.CommitmentsEvent.OrganizationRenamed;
import org.kept.progress.model.CommitmentDefinition;
import org.kept.progress.model.CommitmentDefinition.State;
import org.kept.progress.model.DeliverableDefinition;
import org.kept.progress.model.RegionScheme;
import org.kept.progress.model.Window;
import org.kept.progress.model.Wording;
import org.kept.progress.read.definitions.Campaign;
import org.kept.progress.read.definitions.Change;
import org.kept.progress.read.definitions.DefinitionProjection;
import org.kept.progress.read.definitions.Organization;
import org.kept.servicekit.consume.Projector;
import org.kept.servicekit.consume.Received;

/** Takes {@code kept.commitments} to the definitions that milestones are decided and counted by. */
public final class PublishedCommitments implements Projector {

  private final DefinitionProjection projection;

  public PublishedCommitments(DefinitionProjection projection) {
    this.projection = projection;
  }

  @Override
  public void project(List<Received> batch) {
    List<Change<CommitmentDefinition>> commitments = new ArrayList<>();
    List<Change<Organization>> organizations = new ArrayList<>();
    List<Change<Campaign>> campaigns = new ArrayList<>();
    for (Received received : batch) {
      UnaryOperator<Optional<CommitmentDefinition>> same = UnaryOperator.identity();
      switch ((CommitmentsEvent) received.data()) {
        case CampaignOpened e -> campaigns.add(is(received, campaign(e)));
        case CampaignAmended e -> campaigns.add(turns(received, c -> renamed(c, e)));
        case CampaignClosed e -> campaigns.add(turns(received, c -> c));
        case OrganizationRegistered e ->
            organizations.add(
                is(received, new Organization(e.slug(), e.name(), Set.of(), Set.of())));
        case OrganizationApproved e -> organizations.add(turns(received, o -> o));
        case OrganizationRefused e -> organizations.add(turns(received, o -> o));
        case OrganizationRenamed e -> organizations.add(turns(received, o -> o.renamed(e.name())));
        case OrganizationClassified e -> organizations.add(turns(received, o -> o));
        case OrganizationMemberInvited e -> organizations.add(turns(received, o -> o));
        case OrganizationInvitationWithdrawn e -> organizations.add(turns(received, o -> o));
        case OrganizationMemberJoined e ->
            organizations.add(turns(received, o -> o.with(e.memberId())));
        case OrganizationMemberRoleChanged e -> organizations.add(turns(received, o -> o));
        case OrganizationMemberLeft e ->
            organizations.add(turns(received, o -> o.without(e.memberId())));
        case CommitmentDrafted e -> commitments.add(new Change<>(received, same));
        case CommitmentDraftEdited e -> commitments.add(new Change<>(received, same));
        case CommitmentDraftDiscarded e -> commitments.add(new Change<>(received, same));
        case CommitmentSubmitted e -> commitments.add(new Change<>(received, same));
        case CommitmentChangesRequested e -> commitments.add(new Change<>(received, same));
        case CommitmentContextNoted e -> commitments.add(new Change<>(received, same));
        case CommitmentFactChosen e -> commitments.add(new Change<>(received, same));
        case CommitmentTranslated e -> commitments.add(turns(received, c -> translated(c, e)));
        case CommitmentPublished e ->
            commitments.add(is(received, published(e, received.sequence())));
        case CommitmentAmended e ->
            commitments.add(turns(received, c -> amended(c, e, received.sequence())));
        case CommitmentExtended e ->
            commitments.add(
                turns(
                    received,
                    c ->
                        with(
                            c,
                            c.title(),
                            PublishedContent.window(e.period()),
                            c.deliverables(),
                            received.sequence(),
                            e.reason())));
        case CommitmentWithdrawn e ->
            commitments.add(
                turns(
                    received,
                    c -> over(c, State.WITHDRAWN, null, received.sequence(), e.reason())));
        case CommitmentClosed e ->
            commitments.add(
                turns(
                    received, c -> over(c, State.CLOSED, e.outcome(), received.sequence(), null)));
      }
    }
    // Who belongs where is known before what they may report for.
    projection.campaigns(campaigns);
    projection.organizations(organizations);
    projection.commitments(commitments);
  }

  private static <T> Change<T> is(Received received, T value) {
    return new Change<>(received, before -> Optional.of(value));
  }

  private static <T> Change<T> turns(Received received, UnaryOperator<T> effect) {
    return new Change<>(received, before -> before.map(effect));
  }

  private static Campaign campaign(CampaignOpened e) {
    return new Campaign(e.slug(), PublishedContent.wording(e.name()), Schemes.of(e.regionScheme()));
  }

  private static Campaign renamed(Campaign campaign, CampaignAmended e) {
    return campaign.renamed(PublishedContent.wording(e.name()));
  }

  private static CommitmentDefinition published(CommitmentPublished e, long revision) {
    RegionScheme scheme = Schemes.of(e.regionScheme());
    return new CommitmentDefinition(
        e.commitmentId(),
        e.slug(),
        PublishedContent.title(e.content()),
        e.campaignId(),
        e.makerId(),
        scheme,
        PublishedContent.period(e.content()),
        PublishedContent.deliverables(e.content(), scheme),
        State.PUBLISHED,
        null,
        revision,
        null);
  }

  private static CommitmentDefinition amended(
      CommitmentDefinition before, CommitmentAmended e, long revision) {
    return with(
        before,
        PublishedContent.title(e.content()),
        PublishedContent.period(e.content()),
        PublishedContent.deliverables(e.content(), before.regions()),
        revision,
        e.reason());
  }

  /** Nothing that counts changes, so the revision and its reason stay. */
  private static CommitmentDefinition translated(
      CommitmentDefinition before, CommitmentTranslated e) {
    return new CommitmentDefinition(
        before.id(),
        before.slug(),
        e.field().equals("title") ? before.title().with(translation(e)) : before.title(),
        before.campaignId(),
        before.makerId(),
        before.regions(),
        before.period(),
        before.deliverables().stream()
            .map(
                it ->
                    e.field().equals("deliverables[%s].title".formatted(it.key()))
                        ? new DeliverableDefinition(
                            it.key(), it.title().with(translation(e)), it.measure(), it.window())
                        : it)
            .toList(),
        before.state(),
        before.outcome(),
        before.revision(),
        before.reason());
  }

  private static Wording.Translation translation(CommitmentTranslated e) {
    return new Wording.Translation(e.language(), e.text(), e.by());
  }

  private static CommitmentDefinition with(
      CommitmentDefinition before,
      Wording title,
      Window period,
      List<DeliverableDefinition> deliverables,
      long revision,
      String reason) {
    return new CommitmentDefinition(
        before.id(),
        before.slug(),
        title,
        before.campaignId(),
        before.makerId(),
        before.regions(),
        period,
        deliverables,
        before.state(),
        before.outcome(),
        revision,
        reason);
  }

  private static CommitmentDefinition over(
      CommitmentDefinition before,
      State state,
      @Nullable String outcome,
      long revision,
      @Nullable String reason) {
    return new CommitmentDefinition(
        before.id(),
        before.slug(),
        before.title(),
        before.campaignId(),
        before.makerId(),
        before.regions(),
        before.period(),
        before.deliverables(),
        state,
        outcome,
        revision,
        reason);
  }
}
