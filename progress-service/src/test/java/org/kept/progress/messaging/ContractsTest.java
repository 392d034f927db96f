package org.kept.progress.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kept.contracts.milestones.MilestonesEvent;
import org.kept.contracts.values.CommitmentContent;
import org.kept.contracts.values.Deliverable;
import org.kept.contracts.values.Period;
import org.kept.contracts.values.Text;
import org.kept.contracts.values.Unit;
import org.kept.progress.events.MilestoneEvent;
import org.kept.progress.model.Measure;

class ContractsTest {

  @ParameterizedTest
  @MethodSource("org.kept.progress.config.GoldenEvents#events")
  void whatIsPublishedIsWhatWasStored(MilestoneEvent event) {
    MilestonesEvent published = MilestoneContracts.published(event);
    assertThat(published.getClass().getSimpleName()).isEqualTo(event.getClass().getSimpleName());
    assertThat(published.commitmentId()).isEqualTo(event.commitmentId());
    assertThat(PublishedMilestones.event(published)).isEqualTo(event);
  }

  @Test
  void regionsComeInTheOrderOfTheirScheme() {
    Period year = new Period(LocalDate.parse("2014-01-01"), LocalDate.parse("2014-12-31"));
    CommitmentContent content =
        new CommitmentContent(
            Text.of("en", "title"),
            null,
            null,
            year,
            List.of(
                new Deliverable(
                    "D2",
                    Text.of("en", "d2"),
                    new org.kept.contracts.values.Measure.CountPerRegion(
                        new Unit("MFI", "MFIs"), Map.of("SSA", 1, "EAP", 2, "LAC", 3)),
                    year,
                    List.of(),
                    List.of())),
            List.of(),
            List.of(),
            List.of());
    Measure measure =
        PublishedContent.deliverables(content, Schemes.of("cgap-6/1")).getFirst().measure();
    assertThat(((Measure.CountPerRegion) measure).minimumPerRegion())
        .containsExactly(Map.entry("EAP", 2), Map.entry("LAC", 3), Map.entry("SSA", 1));
  }
}
