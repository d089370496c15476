// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.commitment;

import static entente.Laws.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import entente.domain.ActorId;
import entente.domain.LifeCycleStep;
import entente.domain.When;
import entente.model.commitment.LifeCycle.Rule;
import entente.model.commitment.LifeCycle.Stage;
import entente.model.commitment.LifeCycle.Status;
import entente.model.commitment.LifeCycle.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LifeCycleTest {
  private static final ActorId RUS = ActorId.of("RUS");
  private static final ActorId PRK = ActorId.of("PRK");
  private static final List<ActorId> PARTIES = List.of(RUS, PRK);

  /// The treaty of 19 June 2024: submitted, approved, ratified, exchanged.
  private static final List<Step> TREATY =
      List.of(
          step("signed", LifeCycleStep.SIGNED, null, "2024-06-19"),
          step("submitted", LifeCycleStep.SUBMITTED, RUS, "2024-10-14"),
          step("duma", LifeCycleStep.APPROVED, RUS, "2024-10-24"),
          step("council", LifeCycleStep.APPROVED, RUS, "2024-11-06"),
          step("putin", LifeCycleStep.RATIFIED, RUS, "2024-11-09"),
          step("kim", LifeCycleStep.RATIFIED, PRK, "2024-11-11"),
          step("exchange", LifeCycleStep.INSTRUMENTS_EXCHANGED, null, "2024-12-04"),
          step("kursk", LifeCycleStep.INVOKED, PRK, "2025-04-28"));

  @Test
  void aSignedTreatyIsNotInForce() {
    Status status = on("2024-07-15", TREATY);
    assertThat(status.stage()).isEqualTo(Stage.SIGNED);
    assertThat(status.since()).isEqualTo(LocalDate.of(2024, 6, 19));
    assertThat(status.decidedBy()).isEqualTo("signed");
    assertThat(status.notYet()).containsExactly(RUS, PRK);
    assertThat(status.used()).containsExactly("signed");
  }

  @Test
  void eachStepMovesTheStageOnItsDay() {
    assertThat(on("2024-06-18", TREATY).stage()).isEqualTo(Stage.NOT_SIGNED);
    assertThat(on("2024-06-18", TREATY).since()).isNull();
    assertThat(on("2024-11-08", TREATY).stage()).isEqualTo(Stage.SIGNED);
    assertThat(on("2024-11-09", TREATY).stage()).isEqualTo(Stage.RATIFIED_BY_SOME);
    assertThat(on("2024-11-09", TREATY).notYet()).containsExactly(PRK);
    assertThat(on("2024-11-11", TREATY).stage()).isEqualTo(Stage.RATIFIED_BY_ALL);
    assertThat(on("2024-12-03", TREATY).stage()).isEqualTo(Stage.RATIFIED_BY_ALL);
    Status inForce = on("2024-12-04", TREATY);
    assertThat(inForce.stage()).isEqualTo(Stage.IN_FORCE);
    assertThat(inForce.since()).isEqualTo(LocalDate.of(2024, 12, 4));
    assertThat(inForce.decidedBy()).isEqualTo("exchange");
    assertThat(inForce.notYet()).isEmpty();
  }

  @Test
  void theRuleDecidesWhichStepBringsItIntoForce() {
    LocalDate date = LocalDate.of(2024, 12, 31);
    assertThat(LifeCycle.at(Rule.SIGNATURE, PARTIES, TREATY, date).since())
        .isEqualTo(LocalDate.of(2024, 6, 19));
    assertThat(LifeCycle.at(Rule.RATIFICATION_BY_ALL, PARTIES, TREATY, date).since())
        .isEqualTo(LocalDate.of(2024, 11, 11));
    assertThat(LifeCycle.at(new Rule.Deposits(1), PARTIES, TREATY, date).since())
        .isEqualTo(LocalDate.of(2024, 11, 9));
    assertThat(LifeCycle.at(Rule.EXCHANGE_OF_INSTRUMENTS, PARTIES, TREATY, date).since())
        .isEqualTo(LocalDate.of(2024, 12, 4));
  }

  @Test
  void aRatificationDatedBeforeTheDumasApprovalIsSetAside() {
    List<Step> steps = new ArrayList<>(TREATY);
    steps.add(step("slip", LifeCycleStep.RATIFIED, RUS, "2024-10-09"));
    Status status = on("2024-12-31", steps);
    assertThat(status.discarded()).extracting(LifeCycle.Discarded::id).containsExactly("slip");
    assertThat(status.discarded().getFirst().reason())
        .isEqualTo(
            "ratification cannot come before the legislature's approval,"
                + " which is dated 24 October 2024");
    assertThat(status.used()).contains("putin").doesNotContain("slip");
    assertThat(on("2024-10-31", steps).stage()).isEqualTo(Stage.SIGNED);
  }

  @Test
  void aRatificationBeforeTheSignatureIsSetAside() {
    Status status =
        on(
            "2024-12-31",
            List.of(
                step("signed", LifeCycleStep.SIGNED, null, "2024-06-19"),
                step("ratified", LifeCycleStep.RATIFIED, RUS, "2024-05-01")));
    assertThat(status.stage()).isEqualTo(Stage.SIGNED);
    assertThat(status.discarded()).extracting(LifeCycle.Discarded::id).containsExactly("ratified");
  }

  @Test
  void ofTwoDatesForEntryTheRuleDecides() {
    List<Step> steps = new ArrayList<>(TREATY);
    steps.add(step("memri", LifeCycleStep.ENTERED_INTO_FORCE, null, "2024-12-05"));
    Status status = on("2024-12-31", steps);
    assertThat(status.since()).isEqualTo(LocalDate.of(2024, 12, 4));
    assertThat(status.discarded().getFirst().reason())
        .isEqualTo("by its own rule it entered into force on 4 December 2024");
  }

  @Test
  void ofRivalDatesForOneStepTheBetterGradedStands() {
    Status status =
        on(
            "2024-12-31",
            List.of(
                new Step("poor", LifeCycleStep.SIGNED, null, When.parse("2024-06-18"), 4),
                new Step("good", LifeCycleStep.SIGNED, null, When.parse("2024-06-19"), 1)));
    assertThat(status.since()).isEqualTo(LocalDate.of(2024, 6, 19));
    assertThat(status.discarded().getFirst().reason())
        .isEqualTo("a better graded report puts signature on 19 June 2024");
  }

  @Test
  void anImpreciseStepCountsOnceItsLastDayIsPast() {
    List<Step> steps = List.of(step("signed", LifeCycleStep.SIGNED, null, "2024-06"));
    assertThat(on("2024-06-29", steps).stage()).isEqualTo(Stage.NOT_SIGNED);
    assertThat(on("2024-06-30", steps).stage()).isEqualTo(Stage.SIGNED);
  }

  @Test
  void noticeLeavesItInForceAndTerminationEndsIt() {
    List<Step> steps = new ArrayList<>(TREATY);
    steps.add(step("notice", LifeCycleStep.NOTICE_GIVEN, RUS, "2030-01-01"));
    steps.add(step("end", LifeCycleStep.TERMINATED, null, "2031-01-01"));
    assertThat(on("2030-06-01", steps).stage()).isEqualTo(Stage.NOTICE_GIVEN);
    assertThat(on("2030-06-01", steps).stage().binds()).isTrue();
    assertThat(on("2031-01-01", steps).stage()).isEqualTo(Stage.ENDED);
  }

  @Test
  void aTreatyThatOnePartySignedIsNotSigned() {
    assertThat(
            on("2024-12-31", List.of(step("one", LifeCycleStep.SIGNED, RUS, "2024-06-19"))).stage())
        .isEqualTo(Stage.NOT_SIGNED);
  }

  @Test
  void theOrderInWhichStepsAreGivenDoesNotMatter() {
    List<Step> steps = new ArrayList<>(TREATY);
    steps.add(step("slip", LifeCycleStep.RATIFIED, RUS, "2024-10-09"));
    Status expected = on("2024-12-31", steps);
    forAll(
        random -> {
          List<Step> shuffled = new ArrayList<>(steps);
          Collections.shuffle(shuffled, Random.from(random));
          return shuffled;
        },
        shuffled -> assertThat(on("2024-12-31", shuffled)).isEqualTo(expected));
  }

  private static Status on(String date, List<Step> steps) {
    return LifeCycle.at(Rule.EXCHANGE_OF_INSTRUMENTS, PARTIES, steps, LocalDate.parse(date));
  }

  private static Step step(String id, LifeCycleStep step, @Nullable ActorId by, String when) {
    return new Step(id, step, by, When.parse(when), 2);
  }
}
