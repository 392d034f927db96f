package org.kept.commitment.write.restore;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kept.commitment.events.CampaignEvent;
import org.kept.commitment.events.CommitmentEvent;
import org.kept.commitment.events.OrganizationEvent;
import org.kept.commitment.write.RestoreRefusal;
import org.kept.eventstore.Actor;
import org.kept.eventstore.Commit;
import org.kept.eventstore.EventTypes;
import org.kept.eventstore.StoredEvent;
import org.kept.eventstore.command.Decision;
import org.kept.eventstore.relay.ContractMapper;

/**
 * A stream is restored as it was, or not at all: its first event makes it, no event is of another
 * kind, no request is there twice, what is there already under its id is the beginning of the same
 * history, and all of it can be used as if it had been decided here.
 */
final class RestoreDecision {

  private static final Set<Class<?>> BEGINNINGS =
      Set.of(
          CampaignEvent.CampaignOpened.class,
          OrganizationEvent.OrganizationRegistered.class,
          CommitmentEvent.CommitmentDrafted.class);

  /**
   * An archive does not tell what requests said, so none is known again here: under its key it is
   * refused as another one, which stores nothing twice and says nothing is done that is not.
   */
  private static final String NO_DIGEST = "";

  private RestoreDecision() {}

  /**
   * The commits that are missing, none if all are there.
   *
   * @param there the commits of the stream so far
   */
  static Decision<Commit> decide(
      Archive.Stream stream, List<Commit> there, EventTypes types, ContractMapper contracts) {
    List<Commit> whole = new ArrayList<>();
    long next = 0;
    boolean fits = !stream.steps().isEmpty();
    Set<String> requests = new HashSet<>();
    for (Archive.Step step : stream.steps()) {
      List<StoredEvent> events = new ArrayList<>();
      for (Archive.Event archived : step.events()) {
        Object event;
        try {
          event = archived.read(types);
        } catch (RuntimeException e) { // Older shapes are read by code that trusts the store.
          return Decision.refuse(unreadable(stream, Soundness.reason(archived.name(), e)));
        }
        fits &=
            types.kindOf(event).equals(stream.kind())
                && idOf(event).equals(stream.id())
                && BEGINNINGS.contains(event.getClass()) == (next == 0);
        events.add(types.write(stream.id() + "-" + next++, event));
      }
      fits &= requests.add(step.request());
      if (events.isEmpty() || !isId(stream.id())) {
        return Decision.refuse(new RestoreRefusal.NotWhole(stream.id()));
      }
      whole.add(commit(stream, step, next - events.size(), events));
    }
    if (!fits) {
      return Decision.refuse(new RestoreRefusal.NotWhole(stream.id()));
    }
    if (!isBeginning(there, whole)) {
      return Decision.refuse(new RestoreRefusal.OtherHistory(stream.id()));
    }
    List<Commit> missing = whole.subList(Math.min(there.size(), whole.size()), whole.size());
    Optional<String> flaw =
        missing.isEmpty() ? Optional.empty() : new Soundness(types, contracts).flaw(whole);
    return flaw.<Decision<Commit>>map(reason -> Decision.refuse(unreadable(stream, reason)))
        .orElseGet(() -> Decision.accept(missing));
  }

  private static RestoreRefusal unreadable(Archive.Stream stream, String reason) {
    return new RestoreRefusal.Unreadable(stream.id(), reason);
  }

  private static Commit commit(
      Archive.Stream stream, Archive.Step step, long firstSeq, List<StoredEvent> events) {
    String request = step.request();
    return new Commit(
        stream.id(),
        stream.kind(),
        firstSeq,
        stream.id() + "-restored-" + firstSeq,
        request,
        NO_DIGEST,
        step.at(),
        new Actor(step.actor(), step.role()),
        null,
        events);
  }

  /** What went on since it was restored does not make it another history. */
  private static boolean isBeginning(List<Commit> there, List<Commit> whole) {
    for (int i = 0; i < Math.min(there.size(), whole.size()); i++) {
      if (!there.get(i).request().equals(whole.get(i).request())
          || there.get(i).lastSeq() != whole.get(i).lastSeq()) {
        return false;
      }
    }
    return true;
  }

  private static boolean isId(String id) {
    try {
      return UUID.fromString(id).toString().equals(id);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Every event of ours names its stream by its first component. */
  private static String idOf(Object event) {
    try {
      var first = event.getClass().getRecordComponents()[0].getAccessor();
      return String.valueOf(first.invoke(event));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
