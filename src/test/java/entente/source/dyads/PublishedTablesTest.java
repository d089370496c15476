// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.dyads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import entente.answer.Finding;
import entente.answer.Sentence;
import entente.brief.Brief;
import entente.brief.Briefs;
import entente.domain.StateSystem;
import entente.evidence.Case;
import entente.model.capability.Cinc;
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
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Briefs of two states from the maintainers' own tables.
class PublishedTablesTest {
  private static final StateSystem SYSTEM = StateHistory.read();
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  @TempDir private static Path folder;

  private static Store store;

  @BeforeAll
  static void open() throws Exception {
    String data = System.getenv("ENTENTE_DATA");
    assumeTrue(
        data != null && Files.isDirectory(Path.of(data)),
        "ENTENTE_DATA does not point at the maintainers' files");
    store = Store.openToWrite(folder.resolve("data.duckdb"));
    Importer importer = new Importer(store, Catalogue.shipped());
    for (String file :
        List.of(
            "cow/cow_states.csv",
            "cow/cow_nmc.csv",
            "cow/contdird.csv",
            "cow/cow_mid_dirdisps.csv",
            "cow/cow_trade_ndy.csv",
            "cow/cow_trade_sy.csv",
            "atop/atop_alliance.csv",
            "atop/atop-alliance-level.csv",
            "atop/atop-member-level.csv",
            "fulfilment/BerkemeierFuhrmannRAP2018_0303.csv",
            "fulfilment/LeedsAnacIIrep.csv")) {
      assertThat(importer.add(Path.of(data, file), false)).isInstanceOf(Outcome.Added.class);
    }
  }

  @AfterAll
  static void close() {
    if (store != null) {
      store.close();
    }
  }

  private static Brief brief(int first, int second, String day) {
    LocalDate date = LocalDate.parse(day);
    Case file =
        DyadCase.of(
            store,
            SYSTEM,
            SYSTEM.byCow(first).orElseThrow(),
            SYSTEM.byCow(second).orElseThrow(),
            date);
    return Briefs.of(file, World.asOf(file.ledger(), date, TODAY, List.of()));
  }

  private static void cinc(int first, int second, int year, double ofFirst, double ofSecond) {
    Sentence sentence =
        Objects.requireNonNull(
            brief(first, second, year + "-07-01").findSentence("winning.capability"));
    assertThat(index(sentence.basis().getFirst())).isCloseTo(ofFirst, within(1e-8));
    assertThat(index(sentence.basis().getLast())).isCloseTo(ofSecond, within(1e-8));
  }

  private static double index(Finding<?> finding) {
    return ((Cinc) ((Finding.Known<?>) finding.result()).value()).index();
  }

  /// The published index, recomputed from its components.
  @Test
  void capabilityIsThePublishedIndex() {
    cinc(2, 710, 1914, .20636405, .09216490);
    cinc(365, 200, 1914, .11080456, .13790944);
    cinc(255, 220, 1914, .15820104, .07474820);
    cinc(2, 710, 2012, .13921906, .22036418);
    cinc(2, 710, 2016, .13325359, .23082519);
    cinc(365, 369, 2022, .03819699, .00855894);
    cinc(740, 750, 2007, .03987476, .07725386);
  }

  /// The counts of Berkemeier and Fuhrmann (2018), by the rules of Leeds, Long and Mitchell, and of
  /// Leeds and Anac (2005).
  @Test
  void pledgesAreCountedAsTheirAuthorsCountThem() {
    assertThat(FulfilmentRows.all(store))
        .extracting(count -> count.group() + ": " + count.honoured() + "/" + count.invoked())
        .contains(
            "all: 73/146",
            "Sabrosky's sample: 61/92",
            "defence: 42/102",
            "offence: 31/42",
            "neutrality: 35/45",
            "non-aggression: 18/49",
            "all: 93/137");
  }

  @Test
  void aDefencePactInForceBringsTheRecordOfSuchPacts() {
    assertThat(brief(255, 300, "1914-07-01").findSentence("doing.honoured.defence")).isNotNull();
    assertThat(brief(365, 731, "2012-01-01").findSentence("doing.honoured.defence")).isNull();
  }

  @Test
  void kenyaAndNorwayHaveNoMaterialTie() {
    assertThat(brief(501, 385, "2000-01-01").findSentence("why.no-tie")).isNotNull();
    assertThat(brief(365, 731, "2012-01-01").findSentence("why.no-tie")).isNull();
  }

  @Test
  void theAllianceOf1961IsOverIn2012() {
    Brief brief = brief(365, 731, "2012-01-01");
    assertThat(
            Objects.requireNonNull(brief.findSentence("doing.life-cycle.atop-alliance.3440"))
                .text())
        .contains("bound both to defence and non-aggression until 10 September 1996");
  }

  /// Both joined the treaty of 24 February 1976 (ATOP 3755), but only after 1995.
  @Test
  void anAllianceBindsTwoStatesOnlyWhileBothAreMembers() {
    String treaty = "doing.life-cycle.atop-alliance.3755";
    assertThat(brief(2, 740, "1995-01-01").findSentence(treaty)).isNull();
    assertThat(Objects.requireNonNull(brief(2, 740, "2012-01-01").findSentence(treaty)).text())
        .contains("has bound both since");
  }

  @Test
  void ofAWarThatMayLieAfterTheDateNothingIsSaid() {
    assertThat(brief(255, 300, "1914-07-01").sentences())
        .noneMatch(sentence -> sentence.text().contains("First World War"));
  }

  /// Independently computed for the pair: kappa .1988 in 2010.
  @Test
  void allianceTiesHaveTheReferenceKappa() {
    assertThat(
            Objects.requireNonNull(brief(365, 731, "2010-07-01").findSentence("why.portfolios"))
                .text())
        .contains("a kappa of 0.199");
  }
}
