package org.kept.standalone;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kept.testkit.BoundTable;

/** The table of bounds in docs/operations.md is true, and complete. */
class BoundsTest {

  private static final List<String> MODULES =
      List.of(
          "contracts",
          "embedded",
          "event-store",
          "http-server",
          "service-kit",
          "commitment-service",
          "progress-service",
          "notification-service",
          "identity-service",
          "portal",
          "standalone");

  /** How far a phrase reaches that can be read as a measure; longer ones are read as words. */
  private static final Set<String> GRAMMAR =
      Set.of("Deliveries", "Known", "Numbers", "Units", "Words");

  /** How something is written: no limit to what there may be. */
  private static final Set<String> SHAPES =
      Set.of(
          "SortableBytes.MAX_KEY",
          "DurableStore.PAGE_BYTES",
          "portal.yml#max-age",
          "portal.yml#min-response-size");

  /** How often something looks, or how soon it begins anew: no limit to what there may be. */
  private static final Set<String> RHYTHMS =
      Set.of(
          "Relay.POLL",
          "Relay.POLL_ALONE",
          "Relay.SHORTEST_PAUSE",
          "RelayLeases.RENEWAL",
          "RelayLifecycle.TOO_OLD",
          "CommandDispatcher.FIRST_PAUSE_MILLIS",
          "WriteSide.MILLIS_OF_AN_ATTEMPT",
          "AtLeast.FIRST_PAUSE_MILLIS",
          "AtLeast.LONGEST_PAUSE_MILLIS",
          "Waiting.PAUSE",
          "GroupCommit.IDLE_MILLIS",
          "GapListener.AGAIN",
          "GapListener.POLL",
          "GapReports.AGAIN",
          "GapReports.SWEEP",
          "ConsumerLoop.POLL",
          "ConsumerLoop.POLL_WHILE_POSTPONED",
          "ConsumerLoop.REOPEN",
          "ConsumerLoop.LOOK_FOR_WISHES",
          "RetryPolicy.MAX_DOUBLINGS",
          "EventTopics.AGAIN",
          "WhenDueThenMail.AFTER_FAILURE",
          "WhenDueThenMail.FORGET_EVERY",
          "UseCaseConfig.PATIENCE",
          "Writing.SETTLES_AFTER",
          "DigestNow.BETWEEN",
          "DigestListEndpoint.AHEAD");

  @Test
  void everyBoundIsAsTheTableSays() {
    BoundTable.ofProject().assertTrue();
  }

  @Test
  void noBoundIsLeftOut() {
    BoundTable.ofProject()
        .assertComplete(
            MODULES,
            Stream.of(GRAMMAR, SHAPES, RHYTHMS)
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet()));
  }
}
