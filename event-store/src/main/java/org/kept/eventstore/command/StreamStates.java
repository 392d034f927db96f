package org.kept.eventstore.command;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.kept.eventstore.Commit;
import org.kept.eventstore.CommitStore;
import org.kept.eventstore.EventTypes;
import org.kept.eventstore.StoredEvent;

/**
 * The states of streams of one kind, outside any aggregate: for a decision that needs to know
 * another stream, and for an import that decides about many.
 *
 * @param <S> state
 * @param <E> the sealed interface of the kind's events
 */
public final class StreamStates<S, E> {

  private final CommitStore store;
  private final EventTypes types;
  private final Class<E> eventType;
  private final S empty;
  private final BiFunction<S, E, S> evolve;

  /** States that begin as {@code empty} and are evolved by each event. */
  public StreamStates(
      CommitStore store,
      EventTypes types,
      Class<E> eventType,
      S empty,
      BiFunction<S, E, S> evolve) {
    this.store = store;
    this.types = types;
    this.eventType = eventType;
    this.empty = empty;
    this.evolve = evolve;
  }

  /**
   * Where one stream stands.
   *
   * @throws UnknownStreamException if it is of another kind
   */
  public Versioned<S> load(String stream) {
    return fold(stream, store.load(stream, 0));
  }

  /**
   * Where many streams stand, read at once; one that has no events is there with the empty state.
   *
   * @throws UnknownStreamException if one is of another kind
   */
  public Map<String, Versioned<S>> loadAll(Collection<String> streams) {
    Map<String, List<Commit>> commits = store.loadAll(streams);
    Map<String, Versioned<S>> states = new HashMap<>();
    for (String stream : streams) {
      states.computeIfAbsent(stream, s -> fold(s, commits.getOrDefault(s, List.of())));
    }
    return states;
  }

  /** The commit that adds events to a stream where it stands; not appended yet. */
  public Commit commit(Versioned<S> at, List<? extends E> events, CommandContext context) {
    List<StoredEvent> stored = events.stream().map(types::write).toList();
    String kind = types.kindOf(events.getFirst());
    return context.commit(at.stream(), kind, at.version() + 1, stored);
  }

  private Versioned<S> fold(String stream, List<Commit> commits) {
    S state = empty;
    long version = -1;
    for (Commit commit : commits) {
      if (!types.kinds().contains(commit.kind())) {
        throw new UnknownStreamException(stream);
      }
      for (StoredEvent event : commit.events()) {
        state = evolve.apply(state, eventType.cast(types.read(event)));
      }
      version = commit.lastSeq();
    }
    return new Versioned<>(stream, state, version);
  }
}
