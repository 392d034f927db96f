package org.kept.servicekit.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kept.servicekit.consume.StreamGuard.Place;

class StreamGuardTest {

  @ParameterizedTest
  @CsvSource({
    "-1,0,NEXT",
    "-1,1,GAP",
    "0,0,DUPLICATE",
    "3,2,DUPLICATE",
    "3,3,DUPLICATE",
    "3,4,NEXT",
    "3,5,GAP"
  })
  void anEventStandsWhereItsSequenceSays(long seen, long sequence, Place place) {
    assertThat(StreamGuard.place(seen, Events.at(sequence))).isEqualTo(place);
  }

  @ParameterizedTest
  @CsvSource({"3,NEXT", "4,NEXT", "5,NEXT", "6,DUPLICATE", "2,GAP"})
  void whatWasDiscardedBeforeItIsNotMissing(long seen, Place place) {
    assertThat(StreamGuard.place(seen, Events.at(6, 3))).isEqualTo(place);
  }

  @Test
  void aGapSaysWhatIsMissing() {
    assertThatThrownBy(() -> StreamGuard.isNew(3, Events.at(6)))
        .isInstanceOf(SequenceGapException.class)
        .hasMessage("stream s: event 6 came, 4 is missing");
    assertThat(StreamGuard.isNew(3, Events.at(4))).isTrue();
    assertThat(StreamGuard.isNew(3, Events.at(3))).isFalse();
  }
}
