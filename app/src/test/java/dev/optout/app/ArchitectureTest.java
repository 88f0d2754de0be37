package dev.optout.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.optout.app.settings.Settings;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// The arrows of the house, and its names.
class ArchitectureTest {
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          // the kit of the other modules comes as a jar of tests
          .withImportOption(location -> !location.contains("-tests.jar"))
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages("dev.optout");

  private static void holds(ArchRule rule) {
    rule.check(ALL);
  }

  private static void only(String user, String... used) {
    holds(
        noClasses()
            .that(not(resideInAPackage(user)))
            .should()
            .dependOnClassesThat(resideInAnyPackage(used)));
  }

  @Test
  void every_module_is_looked_at() {
    Set<String> modules =
        ALL.stream().map(c -> c.getPackageName().split("\\.", -1)[2]).collect(Collectors.toSet());
    assertEquals(Set.of("knowledge", "bot", "slack", "teams", "app"), modules);
  }

  @Test
  void knowledge_needs_nothing_of_ours() {
    holds(
        noClasses()
            .that()
            .resideInAPackage("dev.optout.knowledge..")
            .should()
            .dependOnClassesThat(
                resideInAPackage("dev.optout..")
                    .and(not(resideInAPackage("dev.optout.knowledge..")))));
  }

  @Test
  void the_bot_needs_only_knowledge() {
    holds(
        noClasses()
            .that()
            .resideInAPackage("dev.optout.bot..")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(
                    "dev.optout.slack..",
                    "dev.optout.teams..",
                    "dev.optout.app..",
                    "com.fasterxml.jackson..",
                    "org.apache..")));
  }

  @Test
  void an_adapter_needs_only_the_bot() {
    holds(
        noClasses()
            .that()
            .resideInAPackage("dev.optout.slack..")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(
                    "dev.optout.teams..", "dev.optout.app..", "dev.optout.knowledge..")));
    holds(
        noClasses()
            .that()
            .resideInAPackage("dev.optout.teams..")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(
                    "dev.optout.slack..", "dev.optout.app..", "dev.optout.knowledge..")));
  }

  @Test
  void the_sdks_stay_in_their_adapters() {
    only("dev.optout.slack..", "com.slack..");
    only("dev.optout.teams..", "com.microsoft..");
  }

  @Test
  void lucene_stays_in_its_package() {
    only("dev.optout.knowledge.lucene..", "org.apache.lucene..");
  }

  @Test
  void the_language_model_stays_in_its_package() {
    only("dev.optout.knowledge.embedding..", "ai.onnxruntime..", "dev.langchain4j..");
    holds(
        noClasses()
            .that()
            .resideInAPackage("dev.optout.knowledge.embedding..")
            .should()
            .dependOnClassesThat(resideInAPackage("dev.optout.knowledge.lucene..")));
  }

  @Test
  void the_web_server_stays_in_its_package() {
    only("dev.optout.app.web..", "io.javalin..", "io.micrometer..");
  }

  @Test
  void the_command_line_stays_in_its_package() {
    only("dev.optout.app.cli..", "picocli..", "org.jline..");
  }

  @Test
  void the_database_stays_in_its_package() {
    only(
        "dev.optout.app.store..",
        "java.sql..",
        "javax.sql..",
        "org.jdbi..",
        "org.flywaydb..",
        "com.zaxxer..",
        "org.sqlite..",
        "org.postgresql..",
        "com.github.kagkarlsson..",
        "com.google.crypto..");
  }

  @Test
  void packages_have_no_cycles() {
    holds(slices().matching("dev.optout.app.(*)..").should().beFreeOfCycles());
    holds(slices().matching("dev.optout.(*)..").should().beFreeOfCycles());
  }

  @Test
  void the_environment_is_read_in_one_place() {
    holds(
        noClasses()
            .that()
            .doNotBelongToAnyOf(Settings.class)
            .should()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getenv", String.class));
  }

  @Test
  void types_are_named_by_what_they_are() {
    holds(
        classes()
            .should()
            .haveNameNotMatching(".*(Impl|Manager|Helper|Utils?|Service|Handler)")
            .andShould()
            .haveNameNotMatching(".*[.$]Abstract[A-Z].*"));
  }

  @Test
  void every_package_knows_null() {
    List<String> unmarked =
        ALL.stream()
            .map(JavaClass::getPackage)
            .distinct()
            .filter(p -> !p.getClasses().isEmpty())
            .filter(p -> !p.isAnnotatedWith(NullMarked.class))
            .map(p -> p.getName())
            .toList();
    assertTrue(unmarked.isEmpty(), unmarked.toString());
  }
}
