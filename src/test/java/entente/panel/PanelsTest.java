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
import java.io.FileInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.ValueVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.dictionary.DictionaryEncoder;
import org.apache.arrow.vector.ipc.ArrowFileReader;
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
    return lines(unit, Membership.COW, from, to, groups);
  }

  private List<String> lines(Unit unit, Membership membership, int from, int to, String... groups)
      throws Exception {
    Path file = folder.resolve("panel.csv");
    Panel panel = new Panel(unit, membership, from, to, List.of(groups));
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

  private void disputes() throws Exception {
    add(
        "mid.csv",
        """
        dispnum,ccode1,ccode2,year,dispongoing,disponset,sidea1,sidea2,fatality1,fatality2,fatalpre1,fatalpre2,hiact1,hiact2,hostlev1,hostlev2,orig1,orig2
        1,10,20,1817,1,1,1,0,0,0,0,0,7,0,3,1,1,1
        1,20,10,1817,1,1,0,1,0,0,0,0,0,7,1,3,1,1
        2,10,30,1820,1,1,1,0,0,0,0,0,7,0,3,1,1,1
        2,30,10,1820,1,1,0,1,0,0,0,0,0,7,1,3,1,1
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
    disputes();
    assertThat(lines(Unit.DYADS, 1816, 1821, "peace-years"))
        .contains(
            "10,20,1817,value,1,value",
            "10,20,1818,value,0,value",
            "10,30,1818,value,0,value",
            "10,30,1820,value,2,value",
            "10,30,1821,carried,,outside");
  }

  /// A dispute before the panel's first year counts, since the years of peace go on from it.
  @Test
  void yearsOfPeaceCountDisputesBeforeThePanelBegins() throws Exception {
    disputes();
    assertThat(lines(Unit.DYADS, 1818, 1818, "peace-years"))
        .contains("10,20,1818,value,0,value", "10,30,1818,value,0,value");
    assertThat(lines(Unit.DYADS, 1821, 1821, "peace-years"))
        .contains("10,30,1821,carried,,outside");
  }

  @Test
  void rivalsAreRivalsBothWaysAndOthersAreNone() throws Exception {
    add(
        "rivalries.csv",
        """
        tssr_id,rivalry,ccode1,ccode2,start,end,positional,spatial,ideological,interventionary,principal,aprin
        7,Ara-Bel,10,20,1700,1816,NA,1,NA,NA,NA,NA
        8,Ara-Cor,10,30,1819,1820,1,NA,NA,NA,NA,NA
        """);
    assertThat(lines(Unit.DIRECTED_DYADS, 1816, 1817, "rivalries"))
        .containsExactly(
            "ccode1,ccode2,year,system_status,tssr_id,positional,spatial,ideological,interventionary,ongoingrivalry,rivalries_status",
            "10,20,1816,value,7,0,1,0,0,1,value",
            "10,20,1817,value,,0,0,0,0,0,zero",
            "20,10,1816,value,7,0,1,0,0,1,value",
            "20,10,1817,value,,0,0,0,0,0,zero");
  }

  @Test
  void ofTwoRowsOfGroupsTheMoreDividedCountsAndLandStaysTheSame() throws Exception {
    add(
        "creg.csv",
        """
        ccode,gwcode,creg_ccode,year,ethfrac,ethpol,relfrac,relpol
        10,10,10,1816,NA,NA,NA,NA
        10,10,11,1816,0.3,0.5,0.2,0.4
        20,20,20,1816,0.1,0.2,NA,NA
        """);
    StringBuilder terrain = new StringBuilder("ccode,gwcode,rugged,newlmtnest\n10,10,1.5,2.25\n");
    for (int elsewhere = 300; elsewhere < 491; elsewhere++) {
      terrain.append(elsewhere).append(",,1.0,1.0\n");
    }
    add("terrain.csv", terrain.toString());
    assertThat(lines(Unit.STATES, 1816, 1817, "fractionalization", "terrain"))
        .containsExactly(
            "ccode,year,system_status,ethfrac,ethpol,relfrac,relpol,fractionalization_status,rugged,newlmtnest,terrain_status",
            "10,1816,value,0.3,0.5,0.2,0.4,value,1.5,2.25,value",
            "10,1817,value,,,,,outside,1.5,2.25,value",
            "20,1816,value,0.1,0.2,,,value,,,missing",
            "20,1817,value,,,,,outside,,,missing");
  }

  @Test
  void aStateHasARowForEachDayOfItsSpells() throws Exception {
    List<String> days = lines(Unit.STATE_DAYS, 1818, 1818);
    assertThat(days).hasSize(1 + 365 + 90 + 184);
    assertThat(days)
        .contains("20,1818-03-31,1818,value", "30,1818-07-01,1818,value")
        .doesNotContain("20,1818-04-01,1818,value", "30,1818-06-30,1818,value");
  }

  /// Gleditsch and Ward: Ara is 11, Cor is 30 from January 1818, and Dun (40) is a microstate.
  private void gleditschAndWard() throws Exception {
    add(
        "gw.csv",
        """
        gwcode,gw_abb,gw_name,microstate,start,end
        11,ARA,Ara,0,1816-01-01,1820-12-31
        30,COR,Cor,0,1818-01-01,1820-12-31
        40,DUN,Dun,1,1819-05-01,1820-12-31
        """);
    add(
        "concordance.csv",
        """
        stateabb,year,gwcode,ccode,gw_name,cw_name
        ARA,1818,11,10,Ara,Ara
        ARA,1819,11,10,Ara,Ara
        COR,1819,30,30,Cor,Cor
        """);
  }

  @Test
  void aStateThatIsNoneForATablesMaintainersIsToldFromAZero() throws Exception {
    alliances();
    gleditschAndWard();
    assertThat(lines(Unit.DYADS, Membership.GLEDITSCH_WARD, 1818, 1819, "alliances"))
        .containsExactly(
            "gwcode1,gwcode2,year,microstate1,microstate2,ccode1,ccode2,system_status,atop_defense,"
                + "atop_offense,atop_neutral,atop_nonagg,atop_consul,alliances_status",
            "11,30,1818,0,0,10,,value,,,,,,no state",
            "11,30,1819,0,0,10,30,value,0,0,1,0,0,value",
            "11,40,1819,0,1,10,,value,,,,,,no state",
            "30,40,1819,0,1,30,,value,,,,,,no state");
  }

  @Test
  void aPairWithOneThatIsNoStateForTheMaintainersIsToldFromAMissingRow() throws Exception {
    add("igo.csv", "ccode1,ccode2,year,dyadigos\n10,30,1819,4\n10,20,1818,3\n");
    gleditschAndWard();
    assertThat(lines(Unit.DIRECTED_DYADS, Membership.GLEDITSCH_WARD, 1818, 1819, "igo"))
        .contains(
            "11,30,1818,0,0,10,,value,,no state",
            "11,30,1819,0,0,10,30,value,4,value",
            "30,11,1819,0,0,30,10,value,4,value",
            "40,30,1819,1,0,,30,value,,no state");
  }

  @Test
  void aLeaderIsOfTheStateThatTheConcordanceNames() throws Exception {
    gleditschAndWard();
    add(
        "archigos.csv",
        """
        obsid,gwcode,leadid,leader,yrborn,gender,startdate,enddate,entry,exit,exitcode
        ARA-1818,11,a,Anna,1780,F,1818-02-01,1819-03-01,Regular,Regular,Regular
        COR-1818,30,b,Bo,NA,M,1818-01-01,1818-06-30,Regular,Regular,Regular
        """);
    assertThat(lines(Unit.LEADERS, 1816, 1820))
        .containsExactly(
            "obsid,ccode,year,leader,gender,leaderage,yrinoffice,system_status",
            "ARA-1818,10,1818,Anna,F,38,1,value",
            "ARA-1818,10,1819,Anna,F,39,2,value");
    assertThat(lines(Unit.LEADERS, Membership.GLEDITSCH_WARD, 1818, 1818))
        .contains("COR-1818,30,1818,Bo,M,,1,0,value");
  }

  /// The relevance of a pair follows from other groups, which need not be asked for.
  @Test
  void aPairIsRelevantWhereItIsContiguousOrHasAMajorPower() throws Exception {
    add(
        "contdird.csv",
        """
        dyad,state1no,state1ab,state2no,state2ab,year,conttype,version
        10020,10,ARA,20,BEL,1816,1,0.1
        20010,20,BEL,10,ARA,1816,1,0.1
        10030,10,ARA,30,COR,1820,1,0.1
        30010,30,COR,10,ARA,1820,1,0.1
        """);
    add(
        "majors.csv",
        """
        ccode,styear,stmonth,stday,endyear,endmonth,endday,version
        30,1819,1,1,1820,12,31,1820
        """);
    assertThat(lines(Unit.DYADS, 1816, 1820, "relevant"))
        .contains(
            "10,20,1817,value,,outside", "10,30,1819,value,1,value", "10,30,1820,value,1,value");
  }

  /// An inner join that is not found by place changes the order of rows; a left one does not.
  @Test
  void cellsTooManyForPlacesAreJoinedFromTheLeft() {
    PanelQuery query =
        new PanelQuery(
            List.of(),
            Map.of("few", "", "many", ""),
            "SELECT 1\nFROM u\nJOIN few f ON f.id = u.f\nJOIN many m ON m.id = u.m");
    assertThat(query.keepingOrder(Map.of("few", (1L << 20) - 1, "many", 1L << 20)).sql())
        .isEqualTo("SELECT 1\nFROM u\nJOIN few f ON f.id = u.f\nLEFT JOIN many m ON m.id = u.m");
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

  /// Read again by Apache Arrow's own library.
  @Test
  void anArrowFileHoldsTheCellsAndWhatTheColumnsMean() throws Exception {
    alliances();
    Path file = folder.resolve("panel.arrow");
    Panel panel = new Panel(Unit.DYADS, Membership.COW, 1818, 1820, List.of("alliances"));
    try (Panels panels = Panels.prepare(store, panel, _ -> {})) {
      panels.write(file, Format.ARROW);
    }
    List<String> rows = new ArrayList<>();
    try (BufferAllocator allocator = new RootAllocator();
        FileInputStream in = new FileInputStream(file.toFile());
        ArrowFileReader reader = new ArrowFileReader(in.getChannel(), allocator)) {
      VectorSchemaRoot root = reader.getVectorSchemaRoot();
      assertThat(root.getSchema().getCustomMetadata()).containsKeys("entente", "columns", "bibtex");
      assertThat(root.getSchema().findField("atop_defense").getMetadata())
          .containsEntry("description", "1 where the first promised to defend the second");
      while (reader.loadNextBatch()) {
        try (ValueVector status =
            DictionaryEncoder.decode(
                root.getVector("alliances_status"), reader.getDictionaryVectors().get(0L))) {
          for (int i = 0; i < root.getRowCount(); i++) {
            rows.add(
                "%s,%s,%s,%s,%s"
                    .formatted(
                        root.getVector("ccode1").getObject(i),
                        root.getVector("ccode2").getObject(i),
                        root.getVector("year").getObject(i),
                        root.getVector("atop_neutral").getObject(i),
                        status.getObject(i)));
          }
        }
      }
    }
    assertThat(rows)
        .containsExactly(
            "10,20,1818,0,zero",
            "10,30,1818,0,zero",
            "10,30,1819,1,value",
            "10,30,1820,null,outside");
    assertThat(PanelCheck.of(file, Format.ARROW, store, _ -> {}).faults()).isEmpty();
  }

  /// A file that is longer than one batch, with text, days and numbers.
  @Test
  void anArrowFileHoldsManyBatches() throws Exception {
    Path file = folder.resolve("days.arrow");
    Panel panel = new Panel(Unit.STATE_DAYS, Membership.COW, 1816, 1900, List.of());
    long rows;
    try (Panels panels = Panels.prepare(store, panel, _ -> {})) {
      panels.write(file, Format.ARROW);
      rows = panels.rows();
    }
    long read = 0;
    try (BufferAllocator allocator = new RootAllocator();
        FileInputStream in = new FileInputStream(file.toFile());
        ArrowFileReader reader = new ArrowFileReader(in.getChannel(), allocator)) {
      VectorSchemaRoot root = reader.getVectorSchemaRoot();
      while (reader.loadNextBatch()) {
        if (read == 0) {
          assertThat(((DateDayVector) root.getVector("date")).get(0))
              .isEqualTo((int) LocalDate.of(1816, 1, 1).toEpochDay());
        }
        read += root.getRowCount();
      }
      assertThat(reader.getRecordBlocks()).hasSizeGreaterThan(2);
    }
    assertThat(read).isEqualTo(rows).isGreaterThan(60_000);
  }

  @Test
  void everyFormatIsMadeAgainTheSameAndAChangeIsFound() throws Exception {
    alliances();
    Panel panel = new Panel(Unit.DYADS, Membership.COW, 1816, 1820, List.of("alliances"));
    for (Format format : Format.values()) {
      Path file = folder.resolve("again." + format.ending());
      try (Panels panels = Panels.prepare(store, panel, _ -> {})) {
        panels.write(file, format);
      }
      assertThat(PanelCheck.of(file, format, store, _ -> {}).faults()).isEmpty();
      Panel other = new Panel(Unit.DYADS, Membership.COW, 1816, 1819, List.of("alliances"));
      Path changed = folder.resolve("other." + format.ending());
      try (Panels panels = Panels.prepare(store, other, _ -> {})) {
        panels.write(changed, format);
      }
      Files.copy(changed, file, StandardCopyOption.REPLACE_EXISTING);
      assertThat(PanelCheck.of(file, format, store, _ -> {}).faults()).hasSize(2);
    }
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
