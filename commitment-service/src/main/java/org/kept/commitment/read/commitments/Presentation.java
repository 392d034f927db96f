package org.kept.commitment.read.commitments;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.read.Json;
import org.kept.commitment.read.StreamView;
import org.kept.commitment.read.campaigns.CampaignView;
import org.kept.commitment.read.campaigns.Campaigns;
import org.kept.commitment.read.commitments.CommitmentView.Named;
import org.kept.commitment.read.commitments.CommitmentView.Note;
import org.kept.commitment.read.commitments.CommitmentView.RequestedChange;
import org.kept.commitment.read.commitments.CommitmentView.Successor;
import org.kept.commitment.read.languages.Languages;
import org.kept.commitment.read.organizations.OrganizationView;
import org.kept.commitment.read.organizations.Organizations;
import org.kept.contracts.values.CommitmentContent;
import org.kept.contracts.values.DraftContent;
import org.kept.contracts.values.Text;

/** Documents as answers, with the names of campaigns and makers as they are called today. */
public final class Presentation {

  private final Commitments commitments;
  private final Campaigns campaigns;
  private final Organizations organizations;

  public Presentation(Commitments commitments, Campaigns campaigns, Organizations organizations) {
    this.commitments = commitments;
    this.campaigns = campaigns;
    this.organizations = organizations;
  }

  /** What the campaigns and makers of some commitments are called. */
  public record Names(
      Map<String, CampaignView> campaigns, Map<String, OrganizationView> organizations) {

    /** The campaign of a commitment. */
    public Named campaign(Document commitment) {
      String id = commitment.getString("campaignId");
      CampaignView campaign = campaigns.get(id);
      return campaign == null
          ? new Named(id, null, null)
          : new Named(id, campaign.slug(), campaign.name().text());
    }

    /** The maker of a commitment. */
    public Named maker(Document commitment) {
      String id = commitment.getString("makerId");
      OrganizationView maker = organizations.get(id);
      return maker == null ? new Named(id, null, null) : new Named(id, maker.slug(), maker.name());
    }
  }

  /** Looks them up, all at once. */
  public Names names(Collection<Document> commitments) {
    return new Names(
        campaigns.findAll(commitments.stream().map(it -> it.getString("campaignId")).toList()),
        organizations.findAll(commitments.stream().map(it -> it.getString("makerId")).toList()));
  }

  /** Public commitments as lines of a list. */
  public List<CommitmentSummary> summaries(List<Document> commitments, Languages languages) {
    Names names = names(commitments);
    return commitments.stream().map(it -> summary(it, names, languages)).toList();
  }

  private static CommitmentSummary summary(Document it, Names names, Languages languages) {
    StatedCommitment stated = StatedCommitment.of(it);
    CommitmentContent content = stated.content();
    return new CommitmentSummary(
        stated.id(),
        it.getString("slug"),
        stated.state(),
        content.title(),
        content.title() == null ? null : languages.show(content.title()),
        names.campaign(it),
        names.maker(it),
        content.period(),
        content.deliverables().size(),
        stated.regions(),
        stated.tags(),
        Boolean.TRUE.equals(content.historical()),
        it.getString("outcome"),
        stated.publishedAt(),
        stated.version());
  }

  /**
   * A commitment in full.
   *
   * @param insider whether the reader belongs to its maker or to staff
   */
  public CommitmentView detail(
      Document it, long latestVersion, boolean insider, Languages languages) {
    Names names = names(List.of(it));
    Object content = content(it);
    List<Note> notes =
        NotedFacts.notes(it).stream().map(note -> insider ? note : note.forStrangers()).toList();
    Text closingStatement = Json.find(it, "closingStatement", Text.class);
    return new CommitmentView(
        it.getString("_id"),
        it.getString("slug"),
        it.getString(CommitmentDocument.STATE),
        names.campaign(it),
        names.maker(it),
        it.getString("predecessorId"),
        successors(it.getString("_id")),
        it.getString("regionScheme"),
        content,
        Readings.of(content, notes, closingStatement, languages),
        notes,
        NotedFacts.choices(it),
        changes(it),
        it.getString("withdrawalReason"),
        it.getString("outcome"),
        it.getString("computedOutcome"),
        closingStatement,
        it.getString("publishedAt"),
        it.getString("updatedAt"),
        it.getLong(StreamView.SEQUENCE),
        latestVersion);
  }

  private List<Successor> successors(String id) {
    return commitments.successors(id).stream()
        .map(
            it ->
                new Successor(
                    it.getString("_id"),
                    it.getString("slug"),
                    StatedCommitment.of(it).content().title()))
        .toList();
  }

  private static Object content(Document it) {
    CommitmentContent content = CommitmentDocument.content(it);
    return content != null ? content : Json.get(it, CommitmentDocument.DRAFT, DraftContent.class);
  }

  private static @Nullable List<RequestedChange> changes(Document it) {
    List<Document> changes = it.getList("changes", Document.class);
    return changes == null
        ? null
        : changes.stream()
            .map(c -> new RequestedChange(c.getString("field"), c.getString("change")))
            .toList();
  }
}
