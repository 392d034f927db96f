package org.kept.commitment.read.commitments;

import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.read.Json;
import org.kept.commitment.read.StreamView;
import org.kept.commitment.read.campaigns.CampaignView;
import org.kept.commitment.read.campaigns.Campaigns;
import org.kept.commitment.read.commitments.CommitmentView.Named;
import org.kept.commitment.read.commitments.CommitmentView.RequestedChange;
import org.kept.commitment.read.organizations.OrganizationView;
import org.kept.commitment.read.organizations.Organizations;
import org.kept.contracts.values.CommitmentContent;
import org.kept.contracts.values.DraftContent;
import org.kept.contracts.values.Text;

/** Documents as answers, with the names of campaigns and makers as they are called today. */
public final class Presentation {

  private final Campaigns campaigns;
  private final Organizations organizations;

  public Presentation(Campaigns campaigns, Organizations organizations) {
    this.campaigns = campaigns;
    this.organizations = organizations;
  }

  List<CommitmentSummary> summaries(List<Document> documents) {
    Map<String, CampaignView> calls =
        campaigns.findAll(documents.stream().map(it -> it.getString("campaignId")).toList());
    Map<String, OrganizationView> makers =
        organizations.findAll(documents.stream().map(it -> it.getString("makerId")).toList());
    return documents.stream().map(it -> summary(it, calls, makers)).toList();
  }

  private static CommitmentSummary summary(
      Document it, Map<String, CampaignView> calls, Map<String, OrganizationView> makers) {
    CommitmentContent content = Json.get(it, CommitmentDocument.CONTENT, CommitmentContent.class);
    return new CommitmentSummary(
        it.getString("_id"),
        it.getString("slug"),
        it.getString(CommitmentDocument.STATE),
        content.title(),
        campaign(it.getString("campaignId"), calls),
        maker(it.getString("makerId"), makers),
        content.period(),
        content.deliverables().size(),
        Boolean.TRUE.equals(content.historical()),
        it.getString("outcome"),
        it.getString("publishedAt"),
        it.getLong(StreamView.SEQUENCE));
  }

  CommitmentView detail(Document it) {
    String campaign = it.getString("campaignId");
    String maker = it.getString("makerId");
    CommitmentContent content = CommitmentDocument.content(it);
    return new CommitmentView(
        it.getString("_id"),
        it.getString("slug"),
        it.getString(CommitmentDocument.STATE),
        campaign(campaign, campaigns.findAll(List.of(campaign))),
        maker(maker, organizations.findAll(List.of(maker))),
        it.getString("predecessorId"),
        it.getString("regionScheme"),
        content != null ? content : Json.get(it, CommitmentDocument.DRAFT, DraftContent.class),
        CommitmentDocument.notes(it),
        changes(it),
        it.getString("withdrawalReason"),
        it.getString("outcome"),
        it.getString("computedOutcome"),
        Json.find(it, "closingStatement", Text.class),
        it.getString("publishedAt"),
        it.getString("updatedAt"),
        it.getLong(StreamView.SEQUENCE));
  }

  private static @Nullable List<RequestedChange> changes(Document it) {
    List<Document> changes = it.getList("changes", Document.class);
    return changes == null
        ? null
        : changes.stream()
            .map(c -> new RequestedChange(c.getString("field"), c.getString("change")))
            .toList();
  }

  private static Named campaign(String id, Map<String, CampaignView> calls) {
    CampaignView campaign = calls.get(id);
    return campaign == null
        ? new Named(id, null, null)
        : new Named(id, campaign.slug(), campaign.name().text());
  }

  private static Named maker(String id, Map<String, OrganizationView> makers) {
    OrganizationView maker = makers.get(id);
    return maker == null ? new Named(id, null, null) : new Named(id, maker.slug(), maker.name());
  }
}
