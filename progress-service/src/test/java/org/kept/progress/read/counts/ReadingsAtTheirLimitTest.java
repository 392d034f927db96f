package org.kept.progress.read.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kept.contracts.Envelope;
import org.kept.contracts.Published;
import org.kept.progress.Given;
import org.kept.progress.events.MilestoneEvent;
import org.kept.progress.events.MilestoneEvent.MilestoneRetracted;
import org.kept.progress.model.counting.Figures;
import org.kept.servicekit.consume.Received;

/** More readings of a percentage than a tally keeps, and then all that it kept are taken back. */
class ReadingsAtTheirLimitTest {

  private static final int READINGS = 130;

  private final MemoryCountStore store = new MemoryCountStore();
  private final Recount recount = new Recount(store, Clock.systemUTC());
  private final OneCommitment definitions = Given::commitment;
  private final MilestoneProjection projection =
      new MilestoneProjection(store, definitions, recount);
  private long offset;

  private Recorded recorded(MilestoneEvent event, long sequence) {
    Envelope envelope =
        new Envelope(
            event.milestoneId() + ":" + sequence,
            "/progress-service",
            "org.kept.milestone.any.v1",
            event.milestoneId(),
            Instant.EPOCH.plusSeconds(offset),
            sequence,
            Given.COMMITMENT,
            "ana",
            null);
    return new Recorded(
        new Received(new Published(envelope, event), "kept.milestones", 0, offset++), event);
  }

  private static Given.Telling survey(int number) {
    return Given.telling(Given.POOR, "survey " + number)
        .on(Given.day("2014-01-01").plusDays(number).toString())
        .reading(Integer.toString(number), "1000");
  }

  private String shown() {
    Summary summary = store.summaries(List.of(Given.COMMITMENT)).get(Given.COMMITMENT);
    return Figures.of(Given.POOR, summary.tally("D4")).reading().numerator().toString();
  }

  @Test
  void theLatestOfThoseThatAreLeftIsShown() {
    List<Recorded> told = new ArrayList<>();
    for (int number = 1; number <= READINGS; number++) {
      told.add(recorded(survey(number).reported(), 0));
    }
    projection.apply(told);
    assertThat(shown()).isEqualTo("130");

    List<Recorded> takenBack = new ArrayList<>();
    for (int number = READINGS; number > 2; number--) {
      takenBack.add(
          recorded(
              new MilestoneRetracted(survey(number).id(), Given.COMMITMENT, "D4", "mistaken"), 1));
    }
    projection.apply(takenBack.subList(0, 50));
    assertThat(shown()).isEqualTo("80");
    projection.apply(takenBack.subList(50, takenBack.size()));
    assertThat(shown()).isEqualTo("2");
  }
}
