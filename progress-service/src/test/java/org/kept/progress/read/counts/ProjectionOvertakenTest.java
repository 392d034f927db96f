package org.kept.progress.read.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kept.contracts.Envelope;
import org.kept.contracts.Published;
import org.kept.progress.Given;
import org.kept.progress.events.MilestoneEvent;
import org.kept.progress.model.CommitmentDefinition;
import org.kept.servicekit.consume.Received;

/** A batch while others, who know newer definitions, count the same commitment. */
class ProjectionOvertakenTest {

  private final MemoryCountStore store = new MemoryCountStore();
  private final Behind definitions = new Behind();
  private final MilestoneProjection projection =
      new MilestoneProjection(store, definitions, new Recount(store, Clock.systemUTC()));
  private long offset;

  /** Tells an older revision than what is stored was made by, so many times. */
  private static final class Behind implements OneCommitment {
    private int times;
    private int asked;

    @Override
    public CommitmentDefinition definition() {
      return Given.commitment();
    }

    @Override
    public Map<String, CommitmentDefinition> commitments(Collection<String> ids) {
      asked++;
      return Map.of(Given.COMMITMENT, asked <= times ? older() : Given.commitment());
    }

    private static CommitmentDefinition older() {
      CommitmentDefinition now = Given.commitment();
      return new CommitmentDefinition(
          now.id(),
          now.slug(),
          now.title(),
          now.campaignId(),
          now.makerId(),
          now.regions(),
          now.period(),
          now.deliverables(),
          now.state(),
          now.outcome(),
          now.revision() - 1,
          now.reason());
    }
  }

  @Test
  void aBatchThatOthersOvertakeIsAddedUpTenTimes() {
    projection.apply(List.of(reported("MFI 1")));

    assertThat(triesWhenBehind(9)).isEqualTo(10);
    assertThatThrownBy(() -> triesWhenBehind(10)).isInstanceOf(IllegalStateException.class);
    assertThat(definitions.asked).isEqualTo(10);
  }

  private int triesWhenBehind(int times) {
    definitions.times = times;
    definitions.asked = 0;
    projection.apply(List.of(reported("MFI after " + times)));
    return definitions.asked;
  }

  private Recorded reported(String subject) {
    MilestoneEvent event = Given.telling(Given.MFIS, subject).in("LAC").reported();
    Envelope envelope =
        new Envelope(
            event.milestoneId() + ":0",
            "/progress-service",
            "org.kept.milestone.any.v1",
            event.milestoneId(),
            Instant.EPOCH,
            0,
            Given.COMMITMENT,
            "ana",
            null);
    return new Recorded(
        new Received(new Published(envelope, event), "kept.milestones", 0, offset++), event);
  }
}
