package org.kept.commitment.write.restore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kept.commitment.events.CampaignEvent.CampaignOpened;
import org.kept.commitment.events.CommitmentEvent.CommitmentDrafted;
import org.kept.commitment.events.OrganizationEvent.OrganizationRegistered;
import org.kept.commitment.model.CampaignId;
import org.kept.commitment.model.Organization;
import org.kept.commitment.model.OrganizationId;
import org.kept.commitment.model.Slug;
import org.kept.commitment.write.RestoreRefusal;
import org.kept.commitment.write.SlugClaims;
import org.kept.commitment.write.SlugRefusal;
import org.kept.commitment.write.States;
import org.kept.eventstore.AppendOutcome;
import org.kept.eventstore.Commit;
import org.kept.eventstore.CommitStore;
import org.kept.eventstore.EventTypes;
import org.kept.eventstore.StoredEvent;
import org.kept.eventstore.command.Decision;
import org.kept.eventstore.command.Refusal;
import org.kept.eventstore.relay.ContractMapper;

/**
 * Reads streams from the store into an archive and back, without commands: what happened was
 * decided when it happened. A stream that was restored in part, because the process died, goes on
 * where it stands when the archive comes again.
 */
public final class Restoration {

  private static final Map<String, Integer> ORDER =
      Map.of("Campaign", 0, "Organization", 1, "Commitment", 2);

  private final CommitStore store;
  private final EventTypes types;
  private final ContractMapper contracts;
  private final States states;
  private final SlugClaims claims;

  public Restoration(
      CommitStore store,
      EventTypes types,
      ContractMapper contracts,
      States states,
      SlugClaims claims) {
    this.store = store;
    this.types = types;
    this.contracts = contracts;
    this.states = states;
    this.claims = claims;
  }

  Optional<Archive.Stream> archived(String id) {
    List<Commit> commits = store.load(id, 0);
    return commits.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Archive.Stream(
                id, commits.getFirst().kind(), commits.stream().map(this::step).toList()));
  }

  private Archive.Step step(Commit commit) {
    List<Archive.Event> events = new ArrayList<>();
    for (StoredEvent event : commit.events()) {
      events.add(new Archive.Event(event.name(), event.rev(), types.tree(event)));
    }
    return new Archive.Step(
        commit.request(), commit.at(), commit.actor().id(), commit.actor().role(), events);
  }

  /** In the order in which one needs the other. */
  static List<Archive.Stream> ordered(Archive archive) {
    return archive.streams().stream()
        .sorted(Comparator.comparing(stream -> ORDER.getOrDefault(stream.kind(), ORDER.size())))
        .toList();
  }

  /** What comes of one stream: the refusal, or how many commits were missing. */
  sealed interface Restored {
    record Done(int commits) implements Restored {}

    record Refused(Refusal refusal) implements Restored {}
  }

  Restored restore(Archive.Stream stream, Instant now) {
    return switch (RestoreDecision.decide(stream, store.load(stream.id(), 0), types, contracts)) {
      case Decision.Refused<Commit> refused -> new Restored.Refused(refused.refusal());
      case Decision.Accepted<Commit> accepted ->
          check(stream, now)
              .<Restored>map(Restored.Refused::new)
              .orElseGet(() -> append(stream, accepted.events()));
    };
  }

  /** That what it needs is there, and that its name is free or its own. */
  private Optional<Refusal> check(Archive.Stream stream, Instant now) {
    return switch (stream.steps().getFirst().events().getFirst().read(types)) {
      case CampaignOpened it -> claim("Campaign", it.slug(), stream.id(), now);
      case OrganizationRegistered it -> claim("Organization", it.slug(), stream.id(), now);
      case CommitmentDrafted it ->
          states.campaign(new CampaignId(it.campaignId())).terms().isEmpty()
                  || states.organization(new OrganizationId(it.makerId()))
                      instanceof Organization.Unregistered
              ? Optional.of(new RestoreRefusal.Incomplete(stream.id()))
              : claim("Commitment", it.slug(), stream.id(), now);
      default -> Optional.of(new RestoreRefusal.NotWhole(stream.id()));
    };
  }

  private Optional<Refusal> claim(String kind, String slug, String owner, Instant now) {
    return claims.isOrBecomes(kind, new Slug(slug), owner, now)
        ? Optional.empty()
        : Optional.of(new SlugRefusal.Taken(slug));
  }

  private Restored append(Archive.Stream stream, List<Commit> commits) {
    for (Commit commit : commits) {
      boolean there =
          switch (store.append(commit)) {
            case AppendOutcome.Appended appended -> true;
            // Elsewhere in the stream it is another commit, and the next one would follow a gap.
            case AppendOutcome.AlreadyDone done -> done.ref().equals(commit.ref());
            case AppendOutcome.Conflict conflict -> false;
            case AppendOutcome.TooLarge large -> throw large.reason();
            case AppendOutcome.Unknown unknown -> throw unknown.reason();
          };
      if (!there) {
        return new Restored.Refused(new RestoreRefusal.OtherHistory(stream.id()));
      }
    }
    return new Restored.Done(commits.size());
  }
}
