// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.watch;

import static org.assertj.core.api.Assertions.assertThat;

import entente.answer.Setting;
import entente.brief.Brief;
import entente.brief.Briefs;
import entente.evidence.Case;
import entente.source.cases.CaseFolder;
import entente.source.cases.CaseReading;
import entente.world.World;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is watched moves an answer, and what has a date names it.
class WatchListTest {
  private static Case read(String name) {
    return ((CaseReading.Read) CaseFolder.read(Path.of("cases", name))).whole();
  }

  private static List<Indicator> on(String day) {
    Case file = read("russia-dprk-2024");
    return WatchList.of(Setting.of(file, World.asOf(file.ledger(), LocalDate.parse(day))));
  }

  private static Optional<Indicator> find(List<Indicator> indicators, String id) {
    return indicators.stream().filter(i -> i.id().equals(id)).findFirst();
  }

  @ParameterizedTest
  @ValueSource(strings = {"russia-dprk-2024", "armenia-csto-2022", "russia-iran-2025"})
  void everyIndicatorMovesSentencesOfTheBrief(String name) {
    Case file = read(name);
    Brief brief = Briefs.of(file, World.asOf(file.ledger(), file.defaultAsOf()));
    assertThat(brief.watch()).isNotEmpty();
    for (Indicator indicator : brief.watch()) {
      assertThat(indicator.moves()).as(indicator.id()).isNotEmpty();
      indicator
          .moves()
          .forEach(
              id -> assertThat(brief.findSentence(id)).as(indicator.id() + ": " + id).isNotNull());
      LocalDate by = indicator.by();
      assertThat(by == null || !by.isBefore(file.defaultAsOf())).as(indicator.id()).isTrue();
    }
  }

  @Test
  void aMandateIsWatchedUntilTheDayOnWhichItLapsesAndAfterwardsForAVoteAnew() {
    Indicator before = find(on("2024-03-20"), "watch.mandate.mandate-panel").orElseThrow();
    assertThat(before.by()).isEqualTo(LocalDate.of(2024, 4, 30));
    assertThat(before.threshold()).isEqualTo("it does not renew it");
    Indicator after = find(on("2024-07-15"), "watch.mandate.mandate-panel").orElseThrow();
    assertThat(after.by()).isNull();
    assertThat(after.threshold()).isEqualTo("it adopts the mandate anew");
    assertThat(after.moves()).contains("doing.mandate.mandate-panel");
  }

  @Test
  void deliveriesAreWatchedUntilTheEndOfTheYearOfTheCap() {
    Indicator cap = find(on("2024-07-15"), "watch.cap.cap-refined").orElseThrow();
    assertThat(cap.by()).isEqualTo(LocalDate.of(2024, 12, 31));
    assertThat(cap.threshold()).isEqualTo("they come to more than 500,000 barrels");
    assertThat(cap.moves()).contains("doing.cap.cap-refined");
  }

  @Test
  void theNextFigureOfASeriesIsDueAsLongAfterTheLastAsThatWasAfterTheOneBefore() {
    Indicator growth =
        on("2024-07-15").stream()
            .filter(i -> i.moves().contains("wants.prk.goal-prk-economy.level"))
            .findFirst()
            .orElseThrow();
    assertThat(Objects.requireNonNull(growth.by()))
        .isBetween(LocalDate.of(2024, 7, 16), LocalDate.of(2024, 8, 31));
  }

  /// The end of a mandate is no secret that waits for its day, but nothing published later is used.
  @Test
  void whatIsWatchedRestsOnWhatWasKnown() {
    Case file = read("russia-dprk-2024");
    LocalDate day = LocalDate.of(2024, 7, 15);
    World known = World.asOf(file.ledger(), day);
    World again =
        World.asOf(
            file.ledger()
                .withItems(
                    file.ledger().items().stream()
                        .filter(i -> !i.attribution().published().latest().isAfter(day))
                        .toList()),
            day);
    assertThat(WatchList.of(Setting.of(file, again)))
        .isEqualTo(WatchList.of(Setting.of(file, known)));
  }
}
