package org.kept.commitment.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kept.commitment.Decided.events;
import static org.kept.commitment.Decided.refusal;
import static org.kept.commitment.Given.submitted;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kept.commitment.events.CommitmentEvent;
import org.kept.commitment.write.HistoryRefusal.TooLong;
import org.kept.commitment.write.StepRefusal.MembersOnly;
import org.kept.eventstore.command.Decision;

class HistoryRulesTest {

  private static Decision<CommitmentEvent> decided(int events) {
    return Decision.accept(Collections.nCopies(events, submitted()));
  }

  @Test
  void aDraftHasAtMost200EntriesAndAnythingElse500() {
    assertThat(HistoryRules.MAX_DRAFT).isEqualTo(200);
    assertThat(HistoryRules.MAX).isEqualTo(500);
  }

  @ParameterizedTest
  @CsvSource({
    "499,1,true",
    "500,1,false",
    "498,2,true",
    "499,2,false",
    "500,0,true",
    "600,1,false"
  })
  void itEndsAtItsLimit(int length, int more, boolean accepted) {
    Decision<CommitmentEvent> decision = HistoryRules.within(500, length, decided(more));

    if (accepted) {
      assertThat(events(decision)).hasSize(more);
    } else {
      assertThat(refusal(decision)).isEqualTo(new TooLong(length, 500));
    }
  }

  @Test
  void whoIsRefusedAnywayIsToldWhy() {
    Decision<CommitmentEvent> refused = Decision.refuse(new MembersOnly());

    assertThat(refusal(HistoryRules.within(500, 500, refused))).isEqualTo(new MembersOnly());
  }
}
