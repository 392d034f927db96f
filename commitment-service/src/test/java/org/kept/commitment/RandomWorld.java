package org.kept.commitment;

import static org.kept.commitment.Given.AMELIA;
import static org.kept.commitment.Given.CAMPAIGN;
import static org.kept.commitment.Given.COMMITMENT;
import static org.kept.commitment.Given.NOW;
import static org.kept.commitment.Given.SPTF;
import static org.kept.commitment.Given.approved;
import static org.kept.commitment.Given.joined;
import static org.kept.commitment.Given.opened;
import static org.kept.commitment.Given.registered;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.kept.commitment.events.CampaignEvent;
import org.kept.commitment.events.CommitmentEvent;
import org.kept.commitment.events.OrganizationEvent;
import org.kept.commitment.events.OrganizationEvent.OrganizationMemberInvited;
import org.kept.commitment.model.Actor;
import org.kept.commitment.model.Campaign;
import org.kept.commitment.model.Commitment;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.model.Organization;
import org.kept.eventstore.command.Decision;

/**
 * One campaign, one organization, a commitment and what may renew it, from before any of them is
 * there.
 */
final class RandomWorld {

  static final CommitmentId FIRST = new CommitmentId(COMMITMENT);

  private static final CommitmentId SECOND =
      new CommitmentId("01941f29-7c00-7000-8000-000000000002");

  /** Members of a world that is crowded: with one more it would be full. */
  private static final int CROWD = 49;

  /** As many as can be open. */
  private static final int INVITED = 20;

  /** Every event that can come of it. */
  static final List<Class<?>> EVENTS =
      Stream.<Class<?>>of(CampaignEvent.class, OrganizationEvent.class, CommitmentEvent.class)
          .<Class<?>>flatMap(type -> Stream.of(type.getPermittedSubclasses()))
          .toList();

  /** Something that happened to a stream. */
  private record Happened(String stream, Object event) {}

  Campaign campaign = new Campaign.NotOpened();
  Organization organization = new Organization.Unregistered();
  final Map<CommitmentId, Commitment> commitments = new LinkedHashMap<>();
  private final List<Happened> happened = new ArrayList<>();

  RandomWorld() {
    commitments.put(FIRST, new Commitment.NotDrafted());
    commitments.put(SECOND, new Commitment.NotDrafted());
  }

  /** One in which commitments can be stated at once, so that more becomes of them. */
  static RandomWorld begun() {
    RandomWorld world = new RandomWorld();
    world.happens(CAMPAIGN, opened());
    world.happens(SPTF, registered());
    world.happens(SPTF, joined(AMELIA));
    world.happens(SPTF, approved());
    return world;
  }

  /** One whose organization is nearly full, with more invited than it has room for. */
  static RandomWorld crowded() {
    RandomWorld world = new RandomWorld();
    world.happens(SPTF, registered());
    world.happens(SPTF, joined(AMELIA));
    for (int i = 1; i < CROWD; i++) {
      world.happens(SPTF, joined(Actor.of("member" + i, "member"), "editor"));
    }
    for (int i = 0; i < INVITED; i++) {
      world.happens(
          SPTF,
          new OrganizationMemberInvited(
              SPTF, "invitation" + i, "editor", NOW.plus(Duration.ofDays(14))));
    }
    return world;
  }

  RandomWorld copy() {
    RandomWorld copy = new RandomWorld();
    copy.campaign = campaign;
    copy.organization = organization;
    copy.commitments.putAll(commitments);
    return copy;
  }

  Commitment commitment(CommitmentId id) {
    return Objects.requireNonNull(commitments.get(id));
  }

  List<Object> states() {
    List<Object> states = new ArrayList<>(List.of(campaign, organization));
    states.addAll(commitments.values());
    return states;
  }

  /** The states that all events together lead to, from the beginning. */
  List<Object> replayed() {
    RandomWorld again = new RandomWorld();
    happened.forEach(it -> again.evolve(it.stream(), it.event()));
    return again.states();
  }

  /** Sends the command of a number; refused or not, what happens is remembered. */
  List<Object> command(int number) {
    int rest = number / RandomCommands.KINDS;
    Actor by = RandomCommands.ACTORS.get(rest % RandomCommands.ACTORS.size());
    int variant = rest / RandomCommands.ACTORS.size();
    CommitmentId about =
        commitment(FIRST) instanceof Commitment.Existing && variant % 3 == 0 ? SECOND : FIRST;
    Decision<?> decision =
        new RandomCommands(this, about)
            .decide(kind(number, rest), by, variant / 3, happened.size());
    if (!(decision instanceof Decision.Accepted<?> accepted)) {
      return List.of();
    }
    List<Object> events = List.copyOf(accepted.events());
    events.forEach(event -> happens(about.value(), event));
    return events;
  }

  /**
   * Without a campaign and an organization nothing is allowed, so half of the commands make one.
   */
  private int kind(int number, int rest) {
    if (rest % 2 == 0 && campaign instanceof Campaign.NotOpened) {
      return RandomCommands.OPENING;
    }
    if (rest % 2 == 0 && organization instanceof Organization.Unregistered) {
      return RandomCommands.REGISTERING;
    }
    return number % RandomCommands.KINDS;
  }

  private void happens(String stream, Object event) {
    evolve(stream, event);
    happened.add(new Happened(stream, event));
  }

  private void evolve(String stream, Object event) {
    switch (event) {
      case CampaignEvent it -> campaign = Campaign.evolve(campaign, it);
      case OrganizationEvent it -> organization = Organization.evolve(organization, it);
      case CommitmentEvent it ->
          commitments.computeIfPresent(
              new CommitmentId(stream), (id, state) -> Commitment.evolve(state, it));
      default -> throw new IllegalArgumentException(event.toString());
    }
  }
}
