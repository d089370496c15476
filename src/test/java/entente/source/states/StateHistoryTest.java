// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.states;

import static org.assertj.core.api.Assertions.assertThat;

import entente.domain.StateSystem;
import entente.domain.StateSystem.Meaning;
import entente.domain.SystemState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateHistoryTest {
  private static final StateSystem SYSTEM = StateHistory.read();

  @ParameterizedTest
  @CsvSource({
    "RUS, 1914-07-01, 365, Russia",
    "RUS, 1950-01-01, 365, the Soviet Union",
    "Soviet Union, 1950-01-01, 365, the Soviet Union",
    "SUN, 1950-01-01, 365, the Soviet Union",
    "365, 2020-01-01, 365, Russia",
    "GMY, 1914-07-01, 255, Germany",
    "DEU, 2020-01-01, 255, Germany",
    "GFR, 1960-01-01, 260, West Germany",
    "gw:260, 1960-01-01, 260, West Germany",
    "gw:260, 2020-01-01, 255, Germany",
    "AUH, 1914-07-01, 300, Austria-Hungary",
    "AUS, 1950-01-01, 900, Australia",
    "cow:AUS, 1930-01-01, 305, Austria",
    "YEM, 2000-01-01, 679, Yemen",
    "YAR, 1980-01-01, 678, North Yemen",
    "DRV, 1970-01-01, 816, North Vietnam",
    "VNM, 1980-01-01, 816, Vietnam",
    "RVN, 1970-01-01, 817, South Vietnam",
    "YUG, 1900-01-01, 345, Serbia",
    "YUG, 1960-01-01, 345, Yugoslavia",
    "SRB, 2010-01-01, 345, Serbia",
    "PRK, 2012-01-01, 731, the DPRK",
    "the Ottoman Empire, 1914-07-01, 640, the Ottoman Empire"
  })
  void aWordStandsForTheStateOfTheDay(String word, LocalDate day, int cow, String name) {
    assertThat(SYSTEM.meaning(word, day))
        .isInstanceOfSatisfying(
            Meaning.Member.class,
            member -> {
              assertThat(member.state().cow()).isEqualTo(cow);
              assertThat(member.name().name()).isEqualTo(name);
            });
  }

  @Test
  void aStateThatIsNoMoreNamesThoseThatFollowed() {
    assertThat(explanation("GMY", "1950-06-01"))
        .isEqualTo(
            "Germany (GMY) did not belong to the system of states on 1950-06-01; it did 1816-1945 and from "
                + "1990. In its place came, or had been, West Germany (GFR, 1955-1990) and East Germany "
                + "(GDR, 1954-1990).");
    assertThat(explanation("GMY", "1960-06-01"))
        .contains("On that day there were West Germany (GFR, 1955-1990) and East Germany (GDR");
    assertThat(explanation("Czechoslovakia", "1995-01-01"))
        .contains("Czechia")
        .contains("Slovakia");
  }

  @Test
  void aStateThatIsNotYetNamesTheOneItCameFrom() {
    assertThat(explanation("UKR", "1980-01-01"))
        .endsWith("On that day there was the Soviet Union (RUS, from 1816).");
    assertThat(explanation("YEM", "1980-01-01"))
        .contains("North Yemen (YAR, 1926-1990) and South Yemen (YPR, 1967-1990)");
  }

  @Test
  void aWordThatIsNobodysIsUnknown() {
    assertThat(SYSTEM.meaning("Atlantis", LocalDate.of(1950, 1, 1)))
        .isEqualTo(new Meaning.Unknown("Atlantis"));
  }

  @ParameterizedTest
  @CsvSource({
    "345, 1950-01-01, 345",
    "345, 2010-01-01, 340",
    "255, 1900-01-01, 255",
    "255, 2000-01-01, 260",
    "679, 2000-01-01, 678",
    "946, 2010-01-01, 970"
  })
  void gleditschAndWardNumberStatesTheirOwnWay(int cow, LocalDate day, int gw) {
    assertThat(SYSTEM.byCow(cow).orElseThrow().gw(day)).contains(gw);
    assertThat(SYSTEM.byGw(gw, day).map(SystemState::cow)).contains(cow);
  }

  /// 195 members at the end of 2016 and 23 in January 1816.
  @Test
  void theSystemGrows() {
    assertThat(SYSTEM.on(LocalDate.of(1816, 1, 1))).hasSize(23);
    assertThat(SYSTEM.on(LocalDate.of(2016, 12, 31))).hasSize(195);
  }

  @Test
  void everyStateHasANameWhenItJoins() {
    for (SystemState state : SYSTEM.states()) {
      for (SystemState.Spell spell : state.spells()) {
        assertThat(state.nameOn(spell.from()).name()).as(state.abbreviation()).isNotBlank();
      }
    }
  }

  @Test
  void everySuccessionIsBetweenStatesOfTheSystem() {
    assertThat(SYSTEM.successions())
        .allSatisfy(s -> {
          assertThat(SYSTEM.byCow(s.earlier())).isPresent();
          assertThat(SYSTEM.byCow(s.later())).isPresent();
        });
  }

  /// Every spell is that of the list as its maintainers publish it.
  @Test
  @EnabledIfEnvironmentVariable(
      named = "ENTENTE_DATA",
      matches = ".+",
      disabledReason = "ENTENTE_DATA names no folder with the published tables")
  void spellsAreThoseOfThePublishedList() throws IOException {
    List<String> ours = new ArrayList<>();
    for (SystemState state : SYSTEM.states()) {
      for (SystemState.Spell spell : state.spells()) {
        LocalDate until = spell.until() == null ? LocalDate.of(2016, 12, 31) : spell.until();
        ours.add(state.abbreviation() + " " + state.cow() + " " + spell.from() + " " + until);
      }
    }
    List<String> published =
        Files.readAllLines(Path.of(System.getenv("ENTENTE_DATA"), "cow", "states2016.csv")).stream()
            .skip(1)
            .map(line -> line.split(",", -1))
            .map(c -> c[0] + " " + c[1] + " " + day(c[3], c[4], c[5]) + " " + day(c[6], c[7], c[8]))
            .toList();
    assertThat(ours).containsExactlyInAnyOrderElementsOf(published);
  }

  private static LocalDate day(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }

  private static String explanation(String word, String day) {
    return switch (SYSTEM.meaning(word, LocalDate.parse(day))) {
      case Meaning.NotThen not -> not.explanation();
      case Meaning.Member member -> "member: " + member;
      case Meaning.Unknown unknown -> "unknown: " + unknown;
    };
  }
}
