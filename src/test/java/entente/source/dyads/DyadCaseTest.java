// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.dyads;

import static org.assertj.core.api.Assertions.assertThat;

import entente.answer.Finding;
import entente.answer.Label;
import entente.answer.Sentence;
import entente.brief.Brief;
import entente.brief.Briefs;
import entente.domain.StateSystem;
import entente.domain.SystemState;
import entente.evidence.Case;
import entente.source.datasets.Catalogue;
import entente.source.datasets.Importer;
import entente.source.datasets.Outcome;
import entente.source.datasets.Store;
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
}
