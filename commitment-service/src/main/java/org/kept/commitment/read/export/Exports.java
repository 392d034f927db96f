package org.kept.commitment.read.export;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.read.Json;
import org.kept.commitment.read.campaigns.CampaignView;
import org.kept.commitment.read.commitments.CommitmentView;
import org.kept.commitment.read.commitments.Commitments;
import org.kept.commitment.read.commitments.StatedCommitment;
import org.kept.commitment.read.organizations.OrganizationView;
import org.kept.commitment.read.organizations.Organizations;
import org.kept.contracts.exports.CommitmentsExport.Campaign;
import org.kept.contracts.exports.CommitmentsExport.Choice;
import org.kept.contracts.exports.CommitmentsExport.Commitment;
import org.kept.contracts.exports.CommitmentsExport.Figures;
import org.kept.contracts.exports.CommitmentsExport.Note;
import org.kept.contracts.exports.CommitmentsExport.Organization;
import org.kept.contracts.values.Text;

/** Reads public commitments for an export, some at a time, with what was counted toward them. */
final class Exports {

  private static final int AT_ONCE = 50;

  /** After so long an export asks for no more figures. */
  static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Commitments commitments;
  private final Organizations organizations;
  private final ProgressFigures progress;
  private final Clock clock;

  Exports(
      Commitments commitments, Organizations organizations, ProgressFigures progress, Clock clock) {
    this.commitments = commitments;
    this.organizations = organizations;
    this.progress = progress;
    this.clock = clock;
  }

  static Campaign campaign(CampaignView it) {
    return new Campaign(
        it.id(),
        it.slug(),
        it.name(),
        it.goal(),
        it.host(),
        it.period(),
        it.regionScheme(),
        it.languages(),
        it.hashtags());
  }

  Format.Commitments one(Document commitment) {
    return new Reading(null, List.of(commitment));
  }

  Format.Commitments ofCampaign(String campaign) {
    return new Reading(campaign, List.of());
  }

  private final class Reading implements Format.Commitments {

    private final Queue<Document> waiting;
    private final Instant patientUntil = clock.instant().plus(PATIENCE);
    private Map<String, OrganizationView> named;
    private @Nullable String campaign;
    private String last = "";
    private boolean progressLeftOut;

    /**
     * @param campaign whose commitments are to be read; null once there are no more
     */
    Reading(@Nullable String campaign, List<Document> first) {
      this.campaign = campaign;
      this.waiting = new ArrayDeque<>(first);
      this.named = named(first);
    }

    /** Makers and partners, all at once. */
    private Map<String, OrganizationView> named(List<Document> some) {
      return organizations.findAll(
          some.stream()
              .map(StatedCommitment::of)
              .flatMap(
                  it ->
                      Stream.concat(Stream.of(it.makerId()), Participants.registered(it.content())))
              .distinct()
              .toList());
    }

    @Override
    public boolean hasNext() {
      if (waiting.isEmpty() && campaign != null) {
        List<Document> some = commitments.publicOf(campaign, last, AT_ONCE);
        named = named(some);
        waiting.addAll(some);
        if (some.size() < AT_ONCE) {
          campaign = null;
        } else {
          last = some.getLast().getString("_id");
        }
      }
      return !waiting.isEmpty();
    }

    @Override
    public Commitment next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Document document = waiting.remove();
      return exported(document, figures(document.getString("_id")));
    }

    private @Nullable List<Figures> figures(String commitment) {
      progressLeftOut |= clock.instant().isAfter(patientUntil);
      Optional<List<Figures>> figures =
          progressLeftOut ? Optional.empty() : progress.of(commitment);
      progressLeftOut |= figures.isEmpty();
      return figures.orElse(null);
    }

    @Override
    public boolean progressLeftOut() {
      return progressLeftOut;
    }

    @Override
    public @Nullable String name(String organizationId) {
      OrganizationView known = named.get(organizationId);
      return known == null ? null : known.name();
    }

    private Commitment exported(Document document, @Nullable List<Figures> figures) {
      StatedCommitment it = StatedCommitment.of(document);
      return new Commitment(
          it.id(),
          document.getString("slug"),
          it.state(),
          organization(it.makerId(), named.get(it.makerId())),
          document.getString("predecessorId"),
          document.getString("regionScheme"),
          it.content(),
          it.notes().stream()
              .map(n -> new Note(n.id(), n.deliverable(), n.occurred(), n.note(), n.source()))
              .toList(),
          choices(it.choices()),
          document.getString("withdrawalReason"),
          document.getString("outcome"),
          document.getString("computedOutcome"),
          Json.find(document, "closingStatement", Text.class),
          it.publishedAt(),
          document.getString("updatedAt"),
          figures);
    }
  }

  private static @Nullable List<Choice> choices(List<CommitmentView.Choice> choices) {
    return choices.isEmpty()
        ? null
        : choices.stream().map(it -> new Choice(it.note(), it.among(), it.reason())).toList();
  }

  private static Organization organization(String id, @Nullable OrganizationView maker) {
    return maker == null
        ? new Organization(id, "", "", "", null)
        : new Organization(id, maker.slug(), maker.name(), maker.type(), maker.country());
  }
}
