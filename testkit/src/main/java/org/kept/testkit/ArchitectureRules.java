package org.kept.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How the parts of a service may use each other, as rules that a test checks.
 *
 * <p>Inside a service each layer may use those below it, never the reverse: config, messaging,
 * automation, read and write side by side, model, events. {@code base} is the service's package,
 * for example {@code org.kept.progress}. A layer that a service does not have breaks no rule.
 */
public final class ArchitectureRules {

  private static final List<String> SERVICES =
      List.of("commitment", "progress", "notification", "identity", "portal", "standalone");

  private static final List<String> DOWNWARDS =
      List.of("config", "messaging", "automation", "read", "write", "model", "events");

  private static final Set<String> CLOCKS_AND_DICE =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.lang.Math.random",
          "java.time.Instant.now",
          "java.time.LocalDate.now",
          "java.time.LocalDateTime.now",
          "java.time.OffsetDateTime.now",
          "java.time.ZonedDateTime.now",
          "java.time.Clock.systemUTC",
          "java.time.Clock.systemDefaultZone",
          "java.util.UUID.randomUUID",
          "java.util.Random.<init>",
          "java.util.concurrent.ThreadLocalRandom.current");

  private static final String WEB = "org.springframework.web.bind.annotation.";
  private static final String CONFIGURATION =
      "org.springframework.context.annotation.Configuration";

  private ArchitectureRules() {}

  /** Checks every rule for a service against its compiled classes, without its tests. */
  public static void checkService(String base) {
    JavaClasses service =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(base);
    if (service.isEmpty()) {
      throw new AssertionError("There are no classes in " + base);
    }
    forService(base).forEach(rule -> rule.check(service));
  }

  /** Every rule for a service. */
  public static List<ArchRule> forService(String base) {
    return List.of(
        readAndWriteNeverMeet(base),
        layersLookDown(base),
        modelKnowsOnlyTheLanguage(base),
        eventsKnowOnlyTheLanguage(base),
        axonStaysBehindWrite(base),
        servicesAreStrangers(base),
        timeAndChanceComeFromTheEdge(base),
        endpointsArePackagePrivate(base),
        namesSaySomething(base));
  }

  /** What decides and what shows share events and values, never code. */
  public static ArchRule readAndWriteNeverMeet(String base) {
    return CompositeArchRule.of(never(base + ".read..", base + ".write.."))
        .and(never(base + ".write..", base + ".read.."));
  }

  /** Each layer may use those below it and not those above. */
  public static ArchRule layersLookDown(String base) {
    return CompositeArchRule.of(
        IntStream.range(1, DOWNWARDS.size())
            .mapToObj(
                layer ->
                    never(
                        base + "." + DOWNWARDS.get(layer) + "..",
                        DOWNWARDS.subList(0, layer).stream()
                            .filter(above -> !isBeside(above, DOWNWARDS.get(layer)))
                            .map(above -> base + "." + above + "..")
                            .toArray(String[]::new)))
            .toList());
  }

  /** Read and write stand side by side, and have a stricter rule of their own. */
  private static boolean isBeside(String above, String layer) {
    return above.equals("read") && layer.equals("write");
  }

  /** Values and states are made of Java and of each other; they fold events, so they see those. */
  public static ArchRule modelKnowsOnlyTheLanguage(String base) {
    return only(base + ".model..", base + ".model..", base + ".events..");
  }

  /** Stored events are plain: nothing that changes elsewhere can change them. */
  public static ArchRule eventsKnowOnlyTheLanguage(String base) {
    return only(base + ".events..", base + ".events..");
  }

  /** Axon is a detail of the write side and its wiring. */
  public static ArchRule axonStaysBehindWrite(String base) {
    return noClasses()
        .that(
            resideInAPackage(base + "..")
                .and(not(resideInAnyPackage(base + ".write..", base + ".config.."))))
        .should()
        .dependOnClassesThat(resideInAPackage("org.axonframework.."))
        .as("only write and config use Axon")
        .allowEmptyShould(true);
  }

  /** Services talk over HTTP and Kafka, not through each other's classes. */
  public static ArchRule servicesAreStrangers(String base) {
    String home = base.substring(0, base.lastIndexOf('.') + 1);
    return never(
        base + "..",
        SERVICES.stream()
            .map(name -> home + name)
            .filter(service -> !service.equals(base))
            .map(service -> service + "..")
            .toArray(String[]::new));
  }

  /** Contracts stand alone: whoever reads Kafka needs them and nothing else of Kept. */
  public static ArchRule contractsStandAlone(String contracts) {
    String home = contracts.substring(0, contracts.lastIndexOf('.'));
    return noClasses()
        .that(resideInAPackage(contracts + ".."))
        .should()
        .dependOnClassesThat(
            resideInAPackage(home + "..").and(not(resideInAPackage(contracts + ".."))))
        .as("contracts use nothing of Kept")
        .allowEmptyShould(true);
  }

  /** The same command on the same state at the same time comes to the same, always. */
  public static ArchRule timeAndChanceComeFromTheEdge(String base) {
    return noClasses()
        .that(resideInAnyPackage(base + ".write..", base + ".model..", base + ".events.."))
        .should()
        .accessTargetWhere(describe("it tells the time or rolls dice", ArchitectureRules::isChance))
        .as("decisions look at no clock and roll no dice")
        .allowEmptyShould(true);
  }

  private static boolean isChance(JavaAccess<?> call) {
    return CLOCKS_AND_DICE.contains(
        call.getTargetOwner().getName() + "." + call.getTarget().getName());
  }

  /** An endpoint is called by HTTP and by nobody else. */
  public static ArchRule endpointsArePackagePrivate(String base) {
    DescribedPredicate<JavaClass> endpoint =
        describe(
            "endpoints",
            type ->
                type.isAnnotatedWith(WEB + "RestController")
                    || type.isAnnotatedWith("org.springframework.stereotype.Controller"));
    return noClasses()
        .that(resideInAPackage(base + "..").and(endpoint))
        .should()
        .bePublic()
        .as("endpoints are package-private")
        .allowEmptyShould(true);
  }

  /** Names tell what a thing is, not that it was hard to name. */
  public static ArchRule namesSaySomething(String base) {
    return noClasses()
        .that(resideInAPackage(base + ".."))
        .should()
        .haveNameMatching(".*(Impl|Utils?|Manager|Helpers?|Common)(\\$.*)?")
        .as("no class is an Impl, Util, Manager, Helper or Common")
        .allowEmptyShould(true);
  }

  /**
   * A hint for a quiet hour, not part of {@link #forService}: top-level classes that are public
   * although nothing outside their package uses them.
   */
  public static ArchRule publicMeansUsedOutside(String base) {
    return classes()
        .that(
            resideInAPackage(base + "..")
                .and(describe("public", type -> type.getModifiers().contains(JavaModifier.PUBLIC)))
                .and(describe("top level", JavaClass::isTopLevelClass))
                .and(describe("not found by Spring", type -> !isFoundBySpring(type))))
        .should(beUsedOutsideItsPackage())
        .as("what is public is used outside its package")
        .allowEmptyShould(true);
  }

  private static boolean isFoundBySpring(JavaClass type) {
    return type.isMetaAnnotatedWith(CONFIGURATION) || type.getSimpleName().endsWith("Application");
  }

  private static ArchCondition<JavaClass> beUsedOutsideItsPackage() {
    return new ArchCondition<>("be used outside its package") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean used =
            type.getDirectDependenciesToSelf().stream()
                .anyMatch(use -> !use.getOriginClass().getPackage().equals(type.getPackage()));
        if (!used) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " could be less public"));
        }
      }
    };
  }

  private static ArchRule never(String users, String... used) {
    return noClasses()
        .that(resideInAPackage(users))
        .should()
        .dependOnClassesThat(resideInAnyPackage(used))
        .as("%s never uses %s".formatted(users, String.join(", ", used)))
        .allowEmptyShould(true);
  }

  private static ArchRule only(String users, String... used) {
    return classes()
        .that(resideInAPackage(users))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(used).or(resideInAnyPackage("", "java..", "org.jspecify..")))
        .as("%s uses Java and %s only".formatted(users, String.join(", ", used)))
        .allowEmptyShould(true);
  }
}
