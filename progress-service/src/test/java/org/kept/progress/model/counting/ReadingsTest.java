package org.kept.progress.model.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReadingsTest {

  private static Readings.Reading reading(int day) {
    return new Readings.Reading(
        LocalDate.ofEpochDay(day), Instant.EPOCH, "m" + day, BigDecimal.ONE, BigDecimal.TEN);
  }

  @Test
  void theCurrentOneIsAlwaysTheLatestAsLongAsThatIsKnown() {
    for (int seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      Map<Integer, Readings.Reading> all = new HashMap<>();
      Readings readings = Readings.NONE;
      for (int step = 0; step < 600; step++) {
        int day = random.nextInt(0, 400);
        if (all.containsKey(day)) {
          if (random.nextInt(3) == 0) {
            readings = readings.without(all.remove(day));
          }
        } else {
          all.put(day, reading(day));
          readings = readings.with(reading(day));
        }
        assertThat(readings.latest().size() + readings.older()).isEqualTo(all.size());
        assertThat(readings.latest()).hasSizeLessThanOrEqualTo(Readings.KEPT);
        if (!readings.exhausted()) {
          assertThat(readings.current())
              .as("seed %d step %d", seed, step)
              .isEqualTo(all.values().stream().max(Comparator.comparing(Readings.Reading::on)));
        }
      }
    }
  }

  @Test
  void itSaysWhenAllItKeptAreGoneAndOlderOnesAreNot() {
    Readings readings = Readings.NONE;
    for (int day = 0; day <= Readings.KEPT; day++) {
      readings = readings.with(reading(day));
    }
    for (int day = Readings.KEPT; day > 1; day--) {
      readings = readings.without(reading(day));
      assertThat(readings.exhausted()).isFalse();
    }
    readings = readings.without(reading(1));
    assertThat(readings.exhausted()).isTrue();
    assertThat(readings.without(reading(0)).exhausted()).isFalse();
  }
}
