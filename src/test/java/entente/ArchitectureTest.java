// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import entente.evidence.Ledger;
import java.time.Clock;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// The directions of the house: sources, ledger, world, findings, answers, brief. Knowledge points
/// only back along that way.
class ArchitectureTest {

  private static final String[] DOORS = {"entente.cli..", "entente.web..", "entente.mcp.."};

  private static final JavaClasses ENTENTE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("entente");

  @Test
  void theDomainKnowsNothing() {
    hold(
        room("domain")
            .because("states, dates and clauses are the words that every other room speaks"));
  }

  @Test
  void evidenceKnowsTheDomain() {
    hold(
        room("evidence", "domain")
            .because("what was claimed does not depend on where it was read or on what follows"));
  }

  @Test
  void aSourceKnowsEvidence() {
    hold(
        room("source", "evidence", "domain")
            .because("a source only hands over evidence; it draws no conclusion from it"));
  }

  @Test
  void aWorldKnowsEvidence() {
    hold(
        room("world", "evidence", "domain")
            .because("a world is folded from evidence, wherever that evidence came from"));
  }

  @Test
  void aModelKnowsTheDomainOnly() {
    hold(
        room("model", "domain")
            .because("a model must be testable on a published table, with no ledger and no world"));
  }

  @Test
  void anAnswerAsksItsWorldForEvidence() {
    hold(
        noClasses()
            .that()
            .resideInAPackage("entente.answer..")
            .and()
            .resideOutsideOfPackage("entente.answer.audit..")
            .and()
            .doNotHaveSimpleName("EvidenceWords")
            .should()
            .callMethodWhere(
                describe(
                    "it asks a ledger for items",
                    call ->
                        call.getTargetOwner().isEquivalentTo(Ledger.class)
                            && Set.of("items", "getItem", "findItem")
                                .contains(call.getTarget().getName())))
            .because(
                "a world notes what is asked of it, so that only what rests on a change is worked out again"));
  }

  @Test
  void aModelReadsNoFile() {
    hold(
        noClasses()
            .that()
            .resideInAPackage("entente.model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio.file..", "java.net..", "java.sql..")
            .because("a model is a function: what it needs is in its arguments"));
  }

  @Test
  void aModelReadsNoClock() {
    hold(
        noClasses()
            .that()
            .resideInAPackage("entente.model..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .callMethodWhere(
                describe(
                    "it asks java.time for now",
                    call ->
                        call.getTarget().getName().equals("now")
                            && call.getTargetOwner().getPackageName().equals("java.time")))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .because("a brief of last year must come out the same today"));
  }

  @Test
  void aModelDrawsNoHiddenNumbers() {
    hold(
        noClasses()
            .that()
            .resideInAPackage("entente.model..")
            .should()
            .callConstructor(Random.class)
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ThreadLocalRandom.class)
            .because("a sampler's seed is an argument, so that a result can be had again"));
  }

  @Test
  void anAnswerKnowsModelsAndTheWorld() {
    hold(
        room("answer", "model", "world", "evidence", "domain")
            .because("an answer asks models about a world and keeps the evidence it rests on"));
  }

  @Test
  void aBriefKnowsAnswers() {
    hold(
        room("brief", "answer", "world", "evidence", "domain")
            .because("a brief renders answers and cites evidence; it computes nothing"));
  }

  @Test
  void aPanelKnowsTheTablesAndTheModels() {
    hold(
        room("panel", "source", "model", "domain")
            .because(
                "a panel joins tables and measures them; it claims nothing and tells no story"));
  }

  @Test
  void theCommandLineKnowsTheRoomsItOpens() {
    hold(
        room("cli", "brief", "panel", "answer", "source", "world", "evidence", "domain")
            .because(
                "a door parses a request, calls the rooms and prints; models are not its job"));
  }

  @Test
  void nothingBelowKnowsADoor() {
    hold(
        noClasses()
            .that()
            .resideOutsideOfPackages(DOORS)
            .and()
            .doNotHaveFullyQualifiedName("entente.Main")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DOORS)
            .because("the engine knows no command line and no web"));
  }

  @Test
  void nothingKnowsMain() {
    hold(
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName("entente.Main")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("entente.Main")
            .because("Main is the only wiring, and nobody wires the wiring"));
  }

  @Test
  void everyClassLivesInARoom() {
    hold(
        classes()
            .that(resideInAPackage("entente.."))
            .and()
            .doNotHaveSimpleName("package-info")
            .and()
            .doNotHaveFullyQualifiedName("entente.Main")
            .should()
            .resideInAnyPackage(
                "entente.domain..",
                "entente.evidence..",
                "entente.source..",
                "entente.world..",
                "entente.model..",
                "entente.answer..",
                "entente.brief..",
                "entente.panel..",
                "entente.cli..",
                "entente.web..",
                "entente.mcp..")
            .because("a room without a rule here could know everything"));
  }

  @Test
  void packagesFormNoCycle() {
    hold(slices().matching("entente.(*)..").should().beFreeOfCycles().because("data goes one way"));
  }

  @Test
  void namesAreTheFieldsOwn() {
    hold(
        noClasses()
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .because("a class is named for what it is: Clause, Ballot, Cap"));
  }

  @Test
  void recordsHoldNoArrays() {
    hold(
        fields()
            .that()
            .areNotStatic()
            .and()
            .areDeclaredInClassesThat()
            .areRecords()
            .should()
            .notHaveRawType(describe("an array", JavaClass::isArray))
            .because("an array can be changed from outside, and compares by identity"));
  }

  @Test
  void everyPackageIsNullMarked() {
    assertThat(ENTENTE.stream().map(JavaClass::getPackage).distinct())
        .as("packages without @NullMarked in package-info.java (null is checked only where marked)")
        .filteredOn(ArchitectureTest::isNotNullMarked)
        .extracting(JavaPackage::getName)
        .isEmpty();
  }

  private static boolean isNotNullMarked(JavaPackage room) {
    return room.tryGetPackageInfo()
        .map(info -> !info.isAnnotatedWith(NullMarked.class))
        .orElse(true);
  }

  /// The classes of one room, which of Entente know only that room and the ones named.
  private static ArchRule room(String name, String... known) {
    String[] allowed =
        Stream.concat(Stream.of(name), Stream.of(known))
            .map(room -> "entente." + room + "..")
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage("entente." + name + "..")
        .should()
        .dependOnClassesThat(resideInAPackage("entente..").and(resideOutsideOfPackages(allowed)));
  }

  /// Checks a rule. A room that has no class yet breaks none.
  private static void hold(ArchRule rule) {
    rule.allowEmptyShould(true).check(ENTENTE);
  }
}
