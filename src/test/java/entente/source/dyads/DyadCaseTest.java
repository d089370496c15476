// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.dyads;

import static org.assertj.core.api.Assertions.assertThat;

import entente.answer.Finding;
import entente.answer.Label;
import entente.answer.Sentence;
import entente.answer.Setting;
import entente.brief.Brief;
import entente.brief.Briefs;
import entente.domain.ActorId;
import entente.domain.StateSystem;
import entente.domain.SystemState;
import entente.evidence.Case;
import entente.evidence.Evidence;
import entente.source.datasets.Catalogue;
import entente.source.datasets.Importer;
import entente.source.datasets.Outcome;
import entente.source.datasets.Store;
import entente.source.states.Capitals;
import entente.source.states.StateHistory;
import entente.world.World;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A brief of Kenya and Norway from tables with made-up rows.
class DyadCaseTest {
  private static final LocalDate DAY = LocalDate.of(2000, 1, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
  private static final StateSystem SYSTEM = StateHistory.read();

  @TempDir private Path folder;

  private Store store;

  @SuppressWarnings("NullAway.Init")
  DyadCaseTest() {}

  @BeforeEach
  void open() throws Exception {
    store = Store.openToWrite(folder.resolve("data.duckdb"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void add(String name, String text) throws Exception {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    assertThat(new Importer(store, Catalogue.shipped()).add(file, false))
        .isInstanceOf(Outcome.Added.class);
  }

  private Case file() {
    SystemState kenya = SYSTEM.byCow(501).orElseThrow();
    SystemState norway = SYSTEM.byCow(385).orElseThrow();
    return DyadCase.of(store, SYSTEM, kenya, norway, DAY);
  }

  private Brief brief() {
    Case file = file();
    return Briefs.of(file, World.asOf(file.ledger(), DAY, TODAY, List.of()));
  }

  private static List<String> texts(Brief brief) {
    return brief.sentences().stream().map(Sentence::text).toList();
  }

  private void capability() throws Exception {
    add(
        "nmc.csv",
        """
        ccode,year,milex,milper,irst,pec,tpop,upop,cinc
        385,2000,300,30,10,40,4,1,0.5
        501,2000,100,10,,10,12,1,0.3
        900,2000,600,60,90,50,84,8,0.2
        """);
  }

  @Test
  void withoutTablesEveryAnswerIsNotKnown() {
    assertThat(brief().answers())
        .allSatisfy(answer -> assertThat(answer.summary().label()).isEqualTo(Label.GAP));
  }

  @Test
  void capabilityIsTheMeanOverTheComponentsThatAreKnown() throws Exception {
    capability();
    double kenya = (0.1 + 0.1 + 0.1 + 0.12 + 0.1) / 5;
    assertThat(texts(brief()))
        .anyMatch(text ->
            text.startsWith(
                "In 2000, Kenya had %.1f %% of the material capability".formatted(100 * kenya)));
  }

  @Test
  void everySentenceOfAFigureRestsOnItsTable() throws Exception {
    capability();
    Brief brief = brief();
    Sentence sentence = brief.findSentence("winning.capability");
    assertThat(sentence).isNotNull();
    assertThat(Finding.evidenceOf(java.util.Objects.requireNonNull(sentence).basis()))
        .isNotEmpty()
        .allMatch(id -> id.value().startsWith("cow-nmc."));
  }

  /// A table that covers the year and lists nothing says none; one that ends before says nothing.
  @Test
  void noneIsToldFromNotKnown() throws Exception {
    add(
        "contdird.csv",
        """
        dyad,state1no,state1ab,state2no,state2ab,year,conttype,version
        2020,2,USA,20,CAN,2000,1,9.9
        20002,20,CAN,2,USA,2000,1,9.9
        """);
    assertThat(texts(brief()))
        .anyMatch(text ->
            text.endsWith("were not contiguous, by land or by up to 400 miles of water, in 2000."));
    add(
        "igo.csv",
        """
        ccode1,ccode2,year,dyadigos
        385,501,1980,31
        """);
    assertThat(texts(brief()))
        .anyMatch(
            text -> text.startsWith("Not known: the organisations that both belong to; the table"));
  }

  @Test
  void whatATableSaysIsKnownFromItsPublicationOn() throws Exception {
    capability();
    Case file = file();
    World then = World.asOf(file.ledger(), DAY);
    assertThat(then.all()).isEmpty();
  }

  private Brief brief(int first, int second, LocalDate day) {
    Case file =
        DyadCase.of(
            store,
            SYSTEM,
            SYSTEM.byCow(first).orElseThrow(),
            SYSTEM.byCow(second).orElseThrow(),
            day);
    return Briefs.of(file, World.asOf(file.ledger(), day, TODAY, List.of()));
  }

  /// The table gives years only, so on 1 July 1914 nothing says that the war had begun.
  @Test
  void aWarOfTheYearOfTheDateIsToldFromTheNextYearOn() throws Exception {
    add(
        "war.csv",
        """
        warnum,ccode1,ccode2,year,cowinterongoing,cowinteronset,sidea1,sidea2,initiator1,initiator2,outcome1,outcome2,batdeath1,batdeath2,resume
        106,255,200,1914,1,1,1,2,1,0,2,1,100,100,0
        106,200,255,1914,1,1,2,1,0,1,1,2,100,100,0
        106,300,200,1914,1,1,1,2,1,0,2,1,100,100,0
        106,200,300,1914,1,1,2,1,0,1,1,2,100,100,0
        106,255,200,1918,1,0,1,2,1,0,2,1,100,100,0
        106,200,255,1918,1,0,2,1,0,1,1,2,100,100,0
        """);
    assertThat(texts(brief(255, 300, LocalDate.of(1914, 7, 1))))
        .noneMatch(text -> text.contains("First World War"));
    assertThat(texts(brief(255, 300, LocalDate.of(1915, 1, 1))))
        .anyMatch(text ->
            text.equals(
                "In 1914, Germany and Austria-Hungary fought on one side in the First World War (inter-state war 106)."));
  }

  /// Rows of the year of the date say that it goes on, not how long it will have lasted.
  @Test
  void aWarThatGoesOnIsToldFirstAndHasNoEnd() throws Exception {
    add(
        "war.csv",
        """
        warnum,ccode1,ccode2,year,cowinterongoing,cowinteronset,sidea1,sidea2,initiator1,initiator2,outcome1,outcome2,batdeath1,batdeath2,resume
        106,365,255,1914,1,1,1,2,1,0,2,1,100,100,0
        106,255,365,1914,1,1,2,1,0,1,1,2,100,100,0
        106,365,255,1915,1,0,1,2,1,0,2,1,100,100,0
        106,255,365,1915,1,0,2,1,0,1,1,2,100,100,0
        """);
    Brief during = brief(365, 255, LocalDate.of(1915, 7, 1));
    String war =
        "Since 1914, Russia and Germany fought each other in the First World War (inter-state war 106).";
    assertThat(during.keyPoints()).extracting(Sentence::text).contains(war);
    assertThat(texts(during)).filteredOn(war::equals).hasSize(1);
    assertThat(texts(brief(365, 255, LocalDate.of(1930, 1, 1))))
        .contains(
            "From 1914 to 1915, Russia and Germany fought each other in the First World War (inter-state war 106).");
    assertThat(brief(365, 255, LocalDate.of(1930, 1, 1)).keyPoints())
        .noneMatch(sentence -> sentence.text().contains("First World War"));
  }

  @Test
  void statesAreCalledByTheirNamesAtTheTime() throws Exception {
    add(
        "war.csv",
        """
        warnum,ccode1,ccode2,year,cowinterongoing,cowinteronset,sidea1,sidea2,initiator1,initiator2,outcome1,outcome2,batdeath1,batdeath2,resume
        55,255,300,1866,1,1,1,2,1,0,1,2,100,100,0
        55,300,255,1866,1,1,2,1,0,1,2,1,100,100,0
        """);
    assertThat(texts(brief(255, 300, LocalDate.of(1900, 1, 1))))
        .contains(
            "In 1866, Prussia and Austria fought each other in the Seven Weeks War (inter-state war 55).");
  }

  @Test
  void noTradeIsNoSumOfMoney() throws Exception {
    add(
        "trade.csv",
        """
        ccode1,ccode2,year,flow1,flow2,smoothflow1,smoothflow2
        385,501,2000,0,0,0,0
        """);
    assertThat(texts(brief()))
        .contains(
            "No trade in goods between them is on record in 2000.",
            "Kenya bought no goods from Norway on record in 2000.");
  }

  /// Where the reader's capital lies is the program's own table, and makes no case of two states.
  @Test
  void aReaderMakesNoCaseOfTables() throws Exception {
    capability();
    Case file = Capitals.with(file(), ActorId.of("BRA"));
    assertThat(file.ledger().added()).isEmpty();
    assertThat(
            Setting.of(file, World.asOf(file.ledger(), DAY, TODAY, List.of()), null).fromTables())
        .isTrue();
    assertThat(file.ledger().items(Evidence.Indicator.class).map(Evidence.Indicator::series))
        .contains("distance");
  }

  /// With no goal of theirs, nothing rests on how goals weigh or what came of vetoes.
  @Test
  void noAssumptionIsListedThatNothingRestsOn() throws Exception {
    capability();
    Case file = file();
    assertThat(
            Briefs.checked(Setting.of(file, World.asOf(file.ledger(), DAY, TODAY, List.of()), null))
                .keyAssumptions())
        .isEmpty();
  }

  @Test
  void votesThatImplyNoCertainChangeAreSaidToLeaveItOpen() throws Exception {
    positions("0.5");
    assertThat(texts(brief()))
        .anyMatch(text -> text.startsWith("Whether they came closer since then cannot be said"));
  }

  @Test
  void statesAreSaidToComeCloserOnlyWhereTheIntervalsAllowIt() throws Exception {
    positions("0.05");
    Brief brief = brief();
    assertThat(texts(brief))
        .anyMatch(text -> text.startsWith("Since then they came closer together: by 1.00"));
    assertThat(brief.exhibits()).anyMatch(exhibit -> exhibit.id().equals("positions"));
  }

  /// Two apart in the session of 1989, one apart in that of 1999.
  private void positions(String deviation) throws Exception {
    Files.writeString(
        folder.resolve("points.csv.json"),
        """
        {"as-of": "2020-01-01", "chains": 2, "warm-up": 1000, "kept": 1500, "seed": 1, "tables":
        [{"table": "un_votes", "files": [{"name": "v.csv", "sha256": "0123456789abcdef"}]}]}
        """);
    add(
        "points.csv",
        """
        ccode,session,ballots,mean,sd,low95,high95,rhat,ess
        385,44,60,1.0,%1$s,0,2,1,1000
        501,44,60,-1.0,%1$s,-2,0,1,1000
        385,54,60,1.0,%1$s,0,2,1,1000
        501,54,60,0.0,%1$s,-1,1,1,1000
        """
            .formatted(deviation));
  }

  @Test
  void positionsAreNotKnownBeforeTheLastVoteTheyAreMadeFrom() throws Exception {
    positions("0.05");
    Case file = file();
    assertThat(World.asOf(file.ledger(), DAY, LocalDate.of(2019, 12, 31), List.of()).all())
        .isEmpty();
    assertThat(World.asOf(file.ledger(), DAY, LocalDate.of(2020, 1, 1), List.of()).all())
        .isNotEmpty();
  }

  @Test
  void positionsWithoutTheirRecordAreRefused() throws Exception {
    Path file = folder.resolve("points.csv");
    Files.writeString(
        file, "ccode,session,ballots,mean,sd,low95,high95,rhat,ess\n2,1,9,0,1,-1,1,1,9\n");
    assertThat(new Importer(store, Catalogue.shipped()).add(file, false))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused ->
                assertThat(refused.problems().getFirst())
                    .contains("estimates are kept with their record"));
    assertThat(store.holdings()).isEmpty();
  }
}
