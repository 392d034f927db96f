package org.kept.progress.read.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {

  @Test
  void aLaterPlaceHasTheLargerNumber() {
    List<Place> places =
        List.of(
            Place.START,
            new Place(-1, 1),
            new Place(0, 0),
            new Place(0, 2),
            new Place(1, 2),
            new Place(5_000_000_000L, 0));
    assertThat(places).isSorted();
    assertThat(places.stream().map(place -> Long.parseLong(place.text()))).isSorted();
    assertThat(places).allSatisfy(place -> assertThat(Place.parse(place.text())).hasValue(place));
    assertThat(Place.START.text()).isEqualTo("0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "x", "1.5", "12345678901234567890"})
  void anythingElseIsNoPlace(String text) {
    assertThat(Place.parse(text)).isEmpty();
  }
}
