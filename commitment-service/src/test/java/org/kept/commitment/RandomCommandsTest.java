package org.kept.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quicktheories.QuickTheory;
import org.quicktheories.generators.SourceDSL;

/**
 * Any commands in any order lead to states that hold what is promised of them; what is stored and
 * told of it is read back as it was. Each number of a sequence stands for one command.
 */
class RandomCommandsTest {

  @Test
  void noReachableStateBreaksAnInvariant() {
    QuickTheory.qt()
        .withExamples(1_500)
        .forAll(
            SourceDSL.lists().of(SourceDSL.integers().between(0, 1_000_000)).ofSizeBetween(1, 60))
        .checkAssert(
            numbers -> {
              RandomWorld world = new RandomWorld();
              numbers.forEach(
                  number -> {
                    RandomWorld before = world.copy();
                    List<Object> happened = world.command(number);
                    happened.forEach(RoundTrips::check);
                    Invariants.check(before, world);
                  });
              assertThat(world.replayed()).isEqualTo(world.states());
            });
  }

  /** So that the above means something: the numbers do reach what they should. */
  @Test
  void everyEventIsReached() {
    Set<Class<?>> reached = new HashSet<>();
    Random dice = new Random(20140422);
    for (int sequence = 0; sequence < 3_000; sequence++) {
      RandomWorld world = new RandomWorld();
      for (int i = 0; i < 150; i++) {
        world.command(dice.nextInt(1_000_001)).forEach(event -> reached.add(event.getClass()));
      }
    }

    assertThat(reached).containsExactlyInAnyOrderElementsOf(RandomWorld.EVENTS);
  }
}
