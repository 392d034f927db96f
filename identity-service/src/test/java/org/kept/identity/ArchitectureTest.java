package org.kept.identity;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  /** From the top: each may use those after it. */
  private static final List<String> LAYERS = List.of("token", "client", "startup");

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.kept.identity");

  /** With what was made to break the rules. */
  private static final JavaClasses SEEDED =
      new ClassFileImporter().importPackages("org.kept.identity");

  @Test
  void layers_look_down() {
    layersLookDown().forEach(rule -> rule.check(CODE));
  }

  @Test
  void a_layer_that_looks_up_is_caught() {
    assertThat(layersLookDown()).anyMatch(rule -> rule.evaluate(SEEDED).hasViolation());
  }

  @Test
  void packages_form_no_circles() {
    noCircles().check(CODE);
  }

  @Test
  void a_circle_is_caught() {
    assertThat(noCircles().evaluate(SEEDED).getFailureReport().toString())
        .contains("ClientThatKnowsTokens");
  }

  @Test
  void it_knows_nothing_else_of_kept() {
    knowsNothingElseOfKept().check(CODE);
  }

  @Test
  void a_class_that_knows_another_module_is_caught() {
    assertThat(knowsNothingElseOfKept().evaluate(SEEDED).getFailureReport().toString())
        .contains("ClientThatKnowsAnotherModule");
  }

  private static ArchRule noCircles() {
    return slices().matching("org.kept.identity.(*)..").should().beFreeOfCycles();
  }

  private static ArchRule knowsNothingElseOfKept() {
    return noClasses()
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "another module of Kept",
                c ->
                    c.getPackageName().startsWith("org.kept.")
                        && !c.getPackageName().startsWith("org.kept.identity")));
  }

  private static List<ArchRule> layersLookDown() {
    List<ArchRule> rules = new ArrayList<>();
    for (int i = 1; i < LAYERS.size(); i++) {
      String[] above =
          LAYERS.subList(0, i).stream()
              .map(l -> "org.kept.identity." + l + "..")
              .toArray(String[]::new);
      rules.add(
          noClasses()
              .that()
              .resideInAPackage("org.kept.identity." + LAYERS.get(i) + "..")
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(above)
              .allowEmptyShould(true));
    }
    return rules;
  }
}
