package org.kept.eventstore.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.kept.eventstore.AppendOutcome;
import org.kept.eventstore.AppendOutcome.Appended;
import org.kept.eventstore.AppendOutcome.Conflict;
import org.kept.eventstore.Commit;
import org.kept.eventstore.CommitStore;
import org.kept.eventstore.Pledge;
import org.kept.eventstore.StoredEvent;
import org.kept.eventstore.TestStore;
import org.kept.eventstore.command.PledgeEvent.PledgeMade;
import org.kept.eventstore.command.PledgeEvent.PledgeRaised;

class StreamStatesTest {

  private final CommitStore store = TestStore.freshStore();
  private final StreamStates<Integer, PledgeEvent> states =
      new StreamStates<>(store, PledgeEvent.TYPES, PledgeEvent.class, 0, StreamStatesTest::evolve);

  private static Integer evolve(Integer amount, PledgeEvent event) {
    return switch (event) {
      case PledgeMade made -> 1;
      case PledgeRaised raised -> raised.to();
    };
  }

  @Test
  void statesOfManyStreamsAreReadAtOnce() {
    append("a", new PledgeMade("ann"), new PledgeRaised(7));
    append("b", new PledgeMade("bob"));

    assertThat(states.loadAll(List.of("a", "b", "c", "a")))
        .isEqualTo(
            Map.of(
                "a", new Versioned<>("a", 7, 1),
                "b", new Versioned<>("b", 1, 0),
                "c", new Versioned<>("c", 0, -1)));
    assertThat(states.load("a")).isEqualTo(new Versioned<>("a", 7, 1));
  }

  @Test
  void whatIsDecidedOnThemIsAppendedUnlessSomebodyElseWasQuicker() {
    append("a", new PledgeMade("ann"));
    append("b", new PledgeMade("bob"));
    Map<String, Versioned<Integer>> read = states.loadAll(List.of("a", "b", "c"));
    append("b", new PledgeRaised(3));

    List<AppendOutcome> outcomes =
        store.appendAll(
            List.of(
                states.commit(read.get("a"), List.of(new PledgeRaised(5)), context("row 1")),
                states.commit(read.get("b"), List.of(new PledgeRaised(5)), context("row 2")),
                states.commit(read.get("c"), List.of(new PledgeMade("cid")), context("row 3"))));

    assertThat(outcomes.get(0)).isInstanceOf(Appended.class);
    assertThat(outcomes.get(1)).isEqualTo(new Conflict("b", 1));
    assertThat(outcomes.get(2)).isInstanceOf(Appended.class);
    assertThat(states.load("a")).isEqualTo(new Versioned<>("a", 5, 1));
    Commit first = store.load("c", 0).getFirst();
    assertThat(first.kind()).isEqualTo("Pledge");
    assertThat(first.request()).isEqualTo("row 3");
    assertThat(first.actor().id()).isEqualTo("ann");
  }

  @Test
  void aStreamOfAnotherKindIsNotTakenForAnEmptyOne() {
    StoredEvent event = Pledge.event("CampaignOpened", new Document());
    Commit pledge = Pledge.commit("x", 0, "r", List.of(event));
    store.append(
        new Commit(
            "x",
            "Campaign",
            0,
            pledge.commitId(),
            "r",
            "digest",
            pledge.at(),
            pledge.actor(),
            null,
            pledge.events()));

    assertThatThrownBy(() -> states.load("x")).isInstanceOf(UnknownStreamException.class);
    assertThatThrownBy(() -> states.loadAll(List.of("x")))
        .isInstanceOf(UnknownStreamException.class);
  }

  private void append(String stream, PledgeEvent... events) {
    Versioned<Integer> at = states.load(stream);
    store.append(states.commit(at, List.of(events), context(Pledge.id())));
  }

  private static CommandContext context(String key) {
    return new CommandContext(
        "ann", "staff", key, "digest", null, Instant.parse("2014-06-01T12:00:00Z"), null);
  }
}
