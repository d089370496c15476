// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.source.datasets.Catalogue;
import entente.source.datasets.Importer;
import entente.source.datasets.Outcome;
import entente.source.datasets.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Panels of a made-up system: Ara (10) and Bel (20) from 1816, Cor (30) from July 1818; the list
/// ends in 1820.
class PanelsTest {
  @TempDir private Path folder;

  private Store store;

  @SuppressWarnings("NullAway.Init")
  PanelsTest() {}

  @BeforeEach
  void open() throws Exception {
    store = Store.openToWrite(folder.resolve("data.duckdb"));
    add(
        "states.csv",
        """
        stateabb,ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday,version
        ARA,10,Ara,1816,1,1,1820,12,31,1820
        BEL,20,Bel,1816,1,1,1818,3,31,1820
        COR,30,Cor,1818,7,1,1820,12,31,1820
        """);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void add(String name, String text) throws Exception {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    Outcome outcome = new Importer(store, Catalogue.shipped()).add(file, false);
    assertThat(outcome).isInstanceOf(Outcome.Added.class);
  }

  private List<String> lines(Unit unit, int from, int to, String... groups) throws Exception {
    Path file = folder.resolve("panel.csv");
    Panel panel = new Panel(unit, Membership.COW, from, to, List.of(groups));
    try (Panels panels = Panels.prepare(store, panel, _ -> {})) {
      panels.write(file, Format.CSV);
    }
    return Files.readAllLines(file);
  }

  private void alliances() throws Exception {
    add(
        "atop.csv",
        """
        ccode1,ccode2,year,atop_defense,atop_offense,atop_neutral,atop_nonagg,atop_consul
        10,20,1816,1,0,0,1,0
        20,10,1816,1,0,0,1,0
        10,20,1817,1,0,0,1,0
        20,10,1817,1,0,0,1,0
        10,30,1819,0,0,1,0,0
        30,10,1819,0,0,1,0,0
        """);
  }

  @Test
  void aPairExistsWhereSomeDayOfTheYearLiesInBoth() throws Exception {
    assertThat(lines(Unit.DYADS, 1816, 1820))
        .containsExactly(
            "ccode1,ccode2,year,system_status",
            "10,20,1816,value",
            "10,20,1817,value",
            "10,20,1818,value",
            "10,30,1818,value",
            "10,30,1819,value",
            "10,30,1820,value");
  }

  @Test
  void directedPairsComeTwice() throws Exception {
    assertThat(lines(Unit.DIRECTED_DYADS, 1816, 1816))
        .containsExactly(
            "ccode1,ccode2,year,system_status", "10,20,1816,value", "20,10,1816,value");
  }

  @Test
  void afterTheEndOfTheListItsStatesAreCarriedOn() throws Exception {
    assertThat(lines(Unit.STATES, 1820, 1821))
        .containsExactly(
            "ccode,year,system_status",
            "10,1820,value",
            "10,1821,carried",
            "30,1820,value",
            "30,1821,carried");
  }

  @Test
  void aTrueZeroIsToldFromWhatTheTableDoesNotCover() throws Exception {
    alliances();
    assertThat(lines(Unit.DYADS, 1816, 1820, "alliances"))
        .containsExactly(
            "ccode1,ccode2,year,system_status,atop_defense,atop_offense,atop_neutral,atop_nonagg,"
                + "atop_consul,alliances_status",
            "10,20,1816,value,1,0,0,1,0,value",
            "10,20,1817,value,1,0,0,1,0,value",
            "10,20,1818,value,0,0,0,0,0,zero",
            "10,30,1818,value,0,0,0,0,0,zero",
            "10,30,1819,value,0,0,1,0,0,value",
            "10,30,1820,value,,,,,,outside");
  }

  @Test
  void aRowThatATableLacksIsMissing() throws Exception {
    add(
        "nmc.csv",
        """
        ccode,year,milex,milper,irst,pec,tpop,upop,cinc
        10,1816,100,10,1,2,1000,100,0.6
        20,1816,50,5,1,-9,500,50,0.4
        20,1817,50,5,1,2,500,50,0.4
        """);
    assertThat(lines(Unit.STATES, 1816, 1818, "capability"))
        .contains(
            "10,1816,value,100,10,1,2,1000.0,100.0,0.6,value",
            "20,1816,value,50,5,1,,500.0,50.0,0.4,value",
            "10,1817,value,,,,,,,,missing",
            "10,1818,value,,,,,,,,outside");
  }

  @Test
  void yearsOfPeaceBeginAgainAfterADispute() throws Exception {
    add(
        "mid.csv",
        """
        dispnum,ccode1,ccode2,year,dispongoing,disponset,sidea1,sidea2,fatality1,fatality2,fatalpre1,fatalpre2,hiact1,hiact2,hostlev1,hostlev2,orig1,orig2
        1,10,20,1817,1,1,1,0,0,0,0,0,7,0,3,1,1,1
        1,20,10,1817,1,1,0,1,0,0,0,0,0,7,1,3,1,1
        2,10,30,1820,1,1,1,0,0,0,0,0,7,0,3,1,1,1
        2,30,10,1820,1,1,0,1,0,0,0,0,0,7,1,3,1,1
        """);
    assertThat(lines(Unit.DYADS, 1816, 1821, "peace-years"))
        .contains(
            "10,20,1817,value,1,value",
            "10,20,1818,value,0,value",
            "10,30,1818,value,0,value",
            "10,30,1820,value,2,value",
            "10,30,1821,carried,,outside");
  }

  @Test
  void aPanelNamesTheTablesThatAreNotThere() {
    Panel panel = new Panel(Unit.DYADS, Membership.COW, 1816, 1820, List.of("trade", "igo"));
    assertThatThrownBy(() -> Panels.prepare(store, panel, _ -> {}))
        .isInstanceOf(Panels.TablesMissing.class)
        .hasMessage("the store lacks cow_trade_dyadic, cow_igo_dyadic");
  }

  @Test
  void aPanelOfStatesHasNoColumnsOfPairs() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Panel(Unit.STATES, Membership.COW, 1816, 1820, List.of("trade")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Panel(Unit.STATES, Membership.COW, 1820, 1816, List.of()));
  }

  @Test
  void everyColumnIsInTheCodebookWithItsTable() throws Exception {
    alliances();
    lines(Unit.DYADS, 1816, 1820, "alliances");
    assertThat(folder.resolve("panel.csv.codebook.md"))
        .content()
        .contains("| atop_defense | 1 where the first promised to defend the second | alliances |")
        .contains("atop_dyad, version");
    assertThat(folder.resolve("panel.csv.bib")).content().contains("@");
  }
}
