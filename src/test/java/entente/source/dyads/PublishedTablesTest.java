// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.dyads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.RealTables;
import entente.answer.Finding;
import entente.answer.Sentence;
import entente.brief.Brief;
import entente.brief.Briefs;
import entente.domain.StateSystem;
import entente.evidence.Case;
import entente.model.alignment.Similarity;
import entente.model.capability.Cinc;
import entente.source.datasets.Store;
import entente.source.states.StateHistory;
import entente.world.World;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
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
    store =
        RealTables.store(
            folder,
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
                "fulfilment/LeedsAnacIIrep.csv"));
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
    cinc(365, 710, 2012, .03959477, .22036418);
    cinc(640, 630, 1914, .01214842, .00449103);
    cinc(2, 740, 2007, .14972165, .03987476);
    cinc(200, 220, 2007, .01884188, .01844392);
    cinc(255, 732, 2007, .02158718, .02300660);
    cinc(369, 640, 2007, .01117035, .01530595);
    cinc(630, 666, 2007, .01376306, .00395506);
    cinc(200, 220, 2012, .01523553, .01419811);
    cinc(255, 740, 2012, .01785941, .03553464);
    cinc(750, 369, 2012, .08097512, .00820486);
    cinc(640, 630, 2012, .01520018, .01554432);
    cinc(666, 670, 2012, .00424234, .01389305);
    cinc(365, 732, 2016, .03646750, .02325763);
    cinc(670, 666, 2016, .01465163, .00425343);
    cinc(2, 710, 2022, .12356574, .23409663);
    cinc(740, 713, 2022, .02471384, .00604801);
    cinc(630, 640, 2022, .01635734, .01249657);
    cinc(740, 200, 1914, .03159506, .13790944);
    cinc(710, 365, 2007, .18687828, .04095795);
    cinc(670, 2, 2007, .01191212, .14972165);
    cinc(732, 740, 2012, .02314540, .03553464);
    cinc(200, 220, 2016, .01339470, .01339626);
    cinc(255, 740, 2016, .01659355, .03302023);
    cinc(750, 369, 2016, .08729415, .00717185);
    cinc(640, 630, 2016, .01478945, .01534778);
    cinc(200, 220, 2022, .01246760, .01094439);
    cinc(255, 750, 2022, .01502925, .09939685);
    cinc(666, 732, 2022, .00377977, .01995323);
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

  /// S, kappa and pi of every tenth year as an independent implementation has them.
  @Test
  void allianceTiesAreAsAlikeAsTheReferenceSays() throws Exception {
    List<String> lines =
        Files.readAllLines(
            Path.of(System.getenv("ENTENTE_DATA"), "reference", "fpsim_ref_alliance.csv"));
    List<String> header = List.of(lines.getFirst().split(",", -1));
    int compared = 0;
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = List.of(line.split(",", -1));
      int year = Integer.parseInt(cells.get(header.indexOf("year")));
      if (year % 10 != 0) {
        continue;
      }
      Similarity alike =
          portfolios(
              Integer.parseInt(cells.get(header.indexOf("ccode1"))),
              Integer.parseInt(cells.get(header.indexOf("ccode2"))),
              year);
      assertThat(alike.n()).as(line).isEqualTo(Integer.parseInt(cells.get(header.indexOf("v_n"))));
      same(line, alike.sAbsolute(), cells.get(header.indexOf("v_S_abs")));
      same(line, alike.sSquared(), cells.get(header.indexOf("v_S_sq")));
      same(line, alike.kappaSquared(), cells.get(header.indexOf("v_kappa_w2")));
      same(line, alike.piSquared(), cells.get(header.indexOf("v_pi_w2")));
      compared++;
    }
    assertThat(compared).isGreaterThan(50);
  }

  private static Similarity portfolios(int first, int second, int year) {
    Sentence sentence =
        Objects.requireNonNull(
            brief(first, second, year + "-07-01").findSentence("why.portfolios"));
    return (Similarity) ((Finding.Known<?>) sentence.basis().getFirst().result()).value();
  }

  private static void same(String line, OptionalDouble found, String reference) {
    if (!reference.isEmpty() && !reference.equals("NA") && !reference.equals("NaN")) {
      assertThat(found.orElse(Double.NaN))
          .as(line)
          .isCloseTo(Double.parseDouble(reference), within(1e-8));
    }
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
