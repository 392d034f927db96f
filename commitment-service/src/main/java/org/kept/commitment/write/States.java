package org.kept.commitment.write;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.kept.commitment.events.CampaignEvent;
import org.kept.commitment.events.CommitmentEvent;
import org.kept.commitment.events.OrganizationEvent;
import org.kept.commitment.model.Campaign;
import org.kept.commitment.model.CampaignId;
import org.kept.commitment.model.Commitment;
import org.kept.commitment.model.CommitmentId;
import org.kept.commitment.model.Organization;
import org.kept.commitment.model.OrganizationId;
import org.kept.eventstore.Commit;
import org.kept.eventstore.CommitStore;
import org.kept.eventstore.EventTypes;
import org.kept.eventstore.command.RefusedException;
import org.kept.eventstore.command.Versioned;

/**
 * What other streams say, for decisions that depend on them: whether the maker is approved and who
 * its members are, which regions the campaign counts by.
 *
 * <p>Read from the event store at the edge of the use case and handed to the decision as data,
 * never from a view: a view may lag behind, and a member removed a moment ago must not get through.
 * Between this read and the commit the other stream may still change; what is decided is then as if
 * the command had come that moment earlier.
 */
public final class States {

  private final CommitStore store;

  public States(CommitStore store) {
    this.store = store;
  }

  /** Where a campaign stands. */
  public Campaign campaign(CampaignId id) {
    return States.<Campaign>fold(
        store.load(id.value(), 0),
        CampaignAggregate.EVENTS,
        new Campaign.NotOpened(),
        (state, event) -> Campaign.evolve(state, (CampaignEvent) event));
  }

  /** Where an organization stands. */
  public Organization organization(OrganizationId id) {
    return organization(store.load(id.value(), 0));
  }

  private static Organization organization(List<Commit> commits) {
    return States.<Organization>fold(
        commits,
        OrganizationAggregate.EVENTS,
        new Organization.Unregistered(),
        (state, event) -> Organization.evolve(state, (OrganizationEvent) event));
  }

  /** Those of the organizations that are registered. */
  public Set<OrganizationId> registered(Collection<OrganizationId> ids) {
    Map<String, List<Commit>> streams =
        store.loadAll(ids.stream().map(OrganizationId::value).toList());
    return ids.stream()
        .filter(
            id ->
                !(organization(streams.getOrDefault(id.value(), List.of()))
                    instanceof Organization.Unregistered))
        .collect(Collectors.toSet());
  }

  /** Where a commitment stands. */
  public Commitment commitment(CommitmentId id) {
    return commitment(store.load(id.value(), 0));
  }

  private static Commitment commitment(List<Commit> commits) {
    return States.<Commitment>fold(
        commits,
        CommitmentAggregate.EVENTS,
        new Commitment.NotDrafted(),
        (state, event) -> Commitment.evolve(state, (CommitmentEvent) event));
  }

  /**
   * The commitment a command is for.
   *
   * @throws RefusedException {@code commitment.unknown} if there is none
   */
  public Commitment.Existing existing(CommitmentId id) {
    return existingAt(id).state();
  }

  /**
   * The same, with the version that it is the state of.
   *
   * @throws RefusedException {@code commitment.unknown} if there is none
   */
  public Versioned<Commitment.Existing> existingAt(CommitmentId id) {
    return existingAt(id, store.load(id.value(), 0));
  }

  private static Versioned<Commitment.Existing> existingAt(CommitmentId id, List<Commit> commits) {
    return switch (commitment(commits)) {
      case Commitment.NotDrafted notDrafted ->
          throw new RefusedException(new StepRefusal.Unknown());
      case Commitment.Existing existing ->
          new Versioned<>(id.value(), existing, commits.getLast().lastSeq());
    };
  }

  /**
   * What its first commit made, with the version that it is the state of.
   *
   * @throws RefusedException {@code commitment.unknown} if there is none
   */
  public Versioned<Commitment.Existing> madeAt(CommitmentId id) {
    return existingAt(id, store.load(id.value(), 0).stream().limit(1).toList());
  }

  private static <S> S fold(
      List<Commit> commits, EventTypes types, S beginning, BiFunction<S, Object, S> evolve) {
    S state = beginning;
    for (Commit commit : commits) {
      if (types.kinds().contains(commit.kind())) {
        for (Object event : commit.events().stream().map(types::read).toList()) {
          state = evolve.apply(state, event);
        }
      }
    }
    return state;
  }
}
