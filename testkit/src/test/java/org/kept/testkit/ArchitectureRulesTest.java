package org.kept.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kept.contracts.Envelope;

/** Each rule catches exactly the classes that were made to break it, among others that do not. */
class ArchitectureRulesTest {

  private static final String SEEDED = "org.kept.testkit.seeded";
  private static final String SERVICE = SEEDED + ".progress";
  private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(SEEDED);

  static Stream<Arguments> rules() {
    return Stream.of(
        Arguments.of(
            ArchitectureRules.readAndWriteNeverMeet(SERVICE),
            Set.of("ViewThatDecides", "DecisionThatReadsAView")),
        Arguments.of(
            ArchitectureRules.layersLookDown(SERVICE),
            Set.of("ModelThatLooksUp", "DecisionThatKnowsMessaging", "EventThatKnowsAModel")),
        Arguments.of(
            ArchitectureRules.modelKnowsOnlyTheLanguage(SERVICE),
            Set.of("ModelThatKnowsADatabase", "ModelThatLooksUp")),
        Arguments.of(
            ArchitectureRules.eventsKnowOnlyTheLanguage(SERVICE), Set.of("EventThatKnowsAModel")),
        Arguments.of(ArchitectureRules.axonStaysBehindWrite(SERVICE), Set.of("ViewThatKnowsAxon")),
        Arguments.of(
            ArchitectureRules.servicesAreStrangers(SERVICE),
            Set.of("MessagingThatKnowsAnotherService")),
        Arguments.of(
            ArchitectureRules.contractsStandAlone(SEEDED + ".contracts"),
            Set.of("ContractThatKnowsAService")),
        Arguments.of(
            ArchitectureRules.timeAndChanceComeFromTheEdge(SERVICE),
            Set.of("DecisionThatTellsTheTime", "DecisionThatRollsDice")),
        Arguments.of(
            ArchitectureRules.endpointsArePackagePrivate(SERVICE), Set.of("EndpointForAll")),
        Arguments.of(ArchitectureRules.namesSaySomething(SERVICE), Set.of("LogHelper")),
        Arguments.of(ArchitectureRules.publicMeansUsedOutside(SERVICE), Set.of("EndpointForAll")));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aRuleCatchesWhatBreaksItAndNothingElse(ArchRule rule, Set<String> guilty) {
    Set<String> caught =
        rule.evaluate(CLASSES).getFailureReport().getDetails().stream()
            .map(ArchitectureRulesTest::culprit)
            .collect(Collectors.toSet());

    assertThat(caught).isEqualTo(guilty);
  }

  /** The first class of ours that a line of a report names is the one it is about. */
  private static String culprit(String line) {
    return Pattern.compile(SEEDED.replace(".", "\\.") + "[\\w.]*\\.([A-Z]\\w+)")
        .matcher(line)
        .results()
        .findFirst()
        .map(found -> found.group(1))
        .orElse(line);
  }

  @Test
  void ourContractsStandAlone() {
    JavaClasses contracts =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.kept.contracts");

    assertThat(contracts.contain(Envelope.class)).isTrue();
    ArchitectureRules.contractsStandAlone("org.kept.contracts").check(contracts);
  }

  @Test
  void everyRuleForAServiceHasASeedHere() {
    Set<String> tested =
        rules()
            .map(arguments -> ((ArchRule) arguments.get()[0]).getDescription())
            .collect(Collectors.toSet());

    assertThat(tested)
        .containsAll(
            ArchitectureRules.forService(SERVICE).stream().map(ArchRule::getDescription).toList());
  }

  @Test
  void aServiceWithoutClassesIsAMistakeInTheTest() {
    assertThatThrownBy(() -> ArchitectureRules.checkService("org.kept.nowhere"))
        .hasMessageContaining("no classes");
  }
}
