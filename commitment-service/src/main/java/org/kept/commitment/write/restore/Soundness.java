package org.kept.commitment.write.restore;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kept.commitment.events.CampaignEvent;
import org.kept.commitment.events.CommitmentEvent;
import org.kept.commitment.events.OrganizationEvent;
import org.kept.commitment.model.Campaign;
import org.kept.commitment.model.Commitment;
import org.kept.commitment.model.Organization;
import org.kept.commitment.model.Slug;
import org.kept.contracts.ContractJson;
import org.kept.eventstore.Commit;
import org.kept.eventstore.CommitStore;
import org.kept.eventstore.EventTypes;
import org.kept.eventstore.StoredEvent;
import org.kept.eventstore.relay.CommitMapping;
import org.kept.eventstore.relay.ContractMapper;

/**
 * That a stream from elsewhere can be stored, decided upon, published and read, which the rules see
 * to for what is decided here. What came in would stay for good, and fail each time it is used.
 */
final class Soundness {

  private final EventTypes types;
  private final ContractMapper contracts;
  private Campaign campaign = new Campaign.NotOpened();
  private Organization organization = new Organization.Unregistered();
  private Commitment commitment = new Commitment.NotDrafted();

  /** In characters; far above what any issuer of tokens or client gives, far below what hurts. */
  private static final int LONGEST_NAME = 255;

  /** For one stream. */
  Soundness(EventTypes types, ContractMapper contracts) {
    this.types = types;
    this.contracts = contracts;
  }

  /** What is wrong with a stream, given from its beginning; empty if nothing is. */
  Optional<String> flaw(List<Commit> stream) {
    for (Commit commit : stream) {
      String about = commit.events().getFirst().name();
      try {
        requireName("request", commit.request());
        requireName("actor", commit.actor().id());
        requireName("role", commit.actor().role());
        CommitStore.requireStorable(commit);
        for (StoredEvent stored : commit.events()) {
          about = stored.name();
          Object event = types.read(stored);
          evolve(event);
          requireReadable(contracts.map(commit, event).data());
        }
      } catch (RuntimeException e) {
        return Optional.of(reason(about, e));
      }
    }
    return Optional.empty();
  }

  /** What is wrong with an event, so that it can be found in the archive. */
  static String reason(String event, RuntimeException e) {
    return event + ": " + Objects.toString(e.getMessage(), e.getClass().getSimpleName());
  }

  private void evolve(Object event) {
    switch (event) {
      case CampaignEvent it -> {
        requireSlug(NamedSlug.of(it));
        campaign = Campaign.evolve(campaign, it);
      }
      case OrganizationEvent it -> {
        requireSlug(NamedSlug.of(it));
        organization = Organization.evolve(organization, it);
      }
      case CommitmentEvent it -> {
        requireSlug(NamedSlug.of(it));
        commitment = Commitment.evolve(commitment, it);
      }
      default -> throw new IllegalArgumentException("no stream of ours holds it");
    }
  }

  /** What every later answer about the stream repeats. */
  private static void requireName(String what, String name) {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "its %s has %,d characters, and 1 to %,d are taken"
              .formatted(what, name.strip().length(), LONGEST_NAME));
    }
  }

  private static void requireSlug(@Nullable String slug) {
    if (slug != null && Slug.of(slug).isEmpty()) {
      throw new IllegalArgumentException("no slug reads " + slug);
    }
  }

  /** Readers insist on more than writers do, and topics take less than the store. */
  private static void requireReadable(Object contract) {
    byte[] published = ContractJson.MAPPER.writeValueAsBytes(contract);
    if (published.length > CommitMapping.MAX_BYTES) {
      throw new IllegalArgumentException(
          "published, it has %,d bytes, more than %,d"
              .formatted(published.length, CommitMapping.MAX_BYTES));
    }
    ContractJson.MAPPER.readValue(published, contract.getClass());
  }
}
