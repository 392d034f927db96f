package org.kept.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kept.commitment.events.CommitmentEvent.CommitmentDrafted;
import org.quicktheories.QuickTheory;
import org.quicktheories.generators.SourceDSL;

/**
 * Any commands in any order lead to states that hold what is promised of them; what is stored and
 * told of it is read back as it was. Each number of a sequence stands for one command.
 */
class RandomCommandsTest {

  @Test
  void noReachableStateBreaksAnInvariant() {
    keepInvariants(1_500, RandomWorld::begun);
  }

  @Test
  void noStateThatIsReachedFromNothingBreaksOneEither() {
    keepInvariants(500, RandomWorld::new);
  }

  @Test
  void noMoreJoinThanThereIsRoomFor() {
    keepInvariants(200, RandomWorld::crowded);
  }

  private static void keepInvariants(int sequences, Supplier<RandomWorld> start) {
    QuickTheory.qt()
        .withExamples(sequences)
        .forAll(
            SourceDSL.lists().of(SourceDSL.integers().between(0, 1_000_000)).ofSizeBetween(1, 60))
        .checkAssert(
            numbers -> {
              RandomWorld world = start.get();
              numbers.forEach(
                  number -> {
                    RandomWorld before = world.copy();
                    List<Object> happened = world.command(number);
                    happened.forEach(RoundTrips::check);
                    happened.forEach(event -> Invariants.renewal(before, event));
                    Invariants.check(before, world);
                  });
              assertThat(world.replayed()).isEqualTo(world.states());
            });
  }

  @Test
  void everyDecisionIsAmongThem() {
    JavaClasses all = new ClassFileImporter().importPackages("org.kept.commitment");
    Set<String> used =
        all.get(RandomCommands.class).getDirectDependenciesFromSelf().stream()
            .map(it -> it.getTargetClass().getName())
            .collect(Collectors.toSet());

    assertThat(all.stream().map(JavaClass::getName).filter(it -> it.endsWith("Decision")))
        .hasSizeGreaterThan(25)
        // That one decides about whole histories, such as these commands make.
        .filteredOn(it -> !it.endsWith(".RestoreDecision"))
        .isSubsetOf(used);
  }

  /** So that the above means something: the numbers do reach what they should. */
  @Test
  void everyEventIsReached() {
    Set<Class<?>> reached = new HashSet<>();
    Set<String> renewed = new HashSet<>();
    Random dice = new Random(20140422);
    for (int sequence = 0; sequence < 3_000; sequence++) {
      RandomWorld world = sequence % 2 == 0 ? new RandomWorld() : RandomWorld.begun();
      for (int i = 0; i < 150; i++) {
        for (Object event : world.command(dice.nextInt(1_000_001))) {
          reached.add(event.getClass());
          if (event instanceof CommitmentDrafted it && it.predecessorId() != null) {
            renewed.add(it.predecessorId());
          }
        }
      }
    }

    assertThat(reached).containsExactlyInAnyOrderElementsOf(RandomWorld.EVENTS);
    assertThat(renewed).containsExactly(RandomWorld.FIRST.value());
  }
}
