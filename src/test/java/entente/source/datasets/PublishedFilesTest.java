// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The files as their maintainers publish them.
@EnabledIfEnvironmentVariable(
    named = "ENTENTE_DATA",
    matches = ".+",
    disabledReason = "ENTENTE_DATA names no folder with the published tables")
class PublishedFilesTest {
  @TempDir private static Path folder;

  @BeforeAll
  static void addThem() throws Exception {
    Path data = Path.of(System.getenv("ENTENTE_DATA"));
    try (Store store = Store.openToWrite(folder.resolve("data.duckdb"))) {
      Importer importer = new Importer(store, Catalogue.shipped());
      for (String file :
          List.of(
              "cow/NMC-60-abridged.csv",
              "cow/cow_nmc.csv",
              "cow/states2016.csv",
              "cow/cow_states.csv",
              "cow/contdird.csv",
              "cow/dyadic_mid_4.02.csv",
              "cow/cow_war_inter.csv",
              "atop/atop_alliance.csv",
              "atop/atop-alliance-level.csv",
              "atop/atop-member-level.csv",
              "votes/undl_votes_long.csv",
              "votes/undl_resolutions.csv",
              "votes/IdealpointestimatesAll_Apr2020.csv",
              "ucdp/ucdp_acd.csv",
              "ucdp/archigos.csv",
              "geography/dist_cepii.csv",
              "sanctions/GSDB_V4.csv",
              "fulfilment/BerkemeierFuhrmannRAP2018_0303.csv",
              "events/gdelt1-georgia/june2011.csv",
              "events/gdelt1-georgia/may13.csv")) {
        assertThat(importer.add(data.resolve(file), false))
            .as(file)
            .isInstanceOfAny(Outcome.Added.class, Outcome.Kept.class);
      }
    }
  }

  private static <T> List<T> query(String sql, java.util.function.Function<Row, T> read) {
    try (Store store = Store.open(folder.resolve("data.duckdb"))) {
      return store.query(sql, read);
    } catch (StoreUnavailable e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void rowsAreAsManyAsPublished() throws Exception {
    try (Store store = Store.open(folder.resolve("data.duckdb"))) {
      Map<String, Long> rows =
          store.holdings().stream().collect(Collectors.toMap(Holding::table, Holding::rows));
      assertThat(rows)
          .containsEntry("cow_states", 243L)
          .containsEntry("cow_nmc", 17_121L)
          .containsEntry("cow_contiguity", 82_498L)
          .containsEntry("cow_mid_dyadic", 10_358L)
          .containsEntry("cow_war_interstate", 1_932L)
          .containsEntry("atop_dyad", 273_296L)
          .containsEntry("atop_alliance", 745L)
          .containsEntry("atop_member", 2_398L)
          .containsEntry("un_votes", 960_120L)
          .containsEntry("un_resolutions", 9_997L)
          .containsEntry("un_ideal_points", 10_469L)
          .containsEntry("ucdp_acd", 5_652L)
          .containsEntry("archigos", 3_409L)
          .containsEntry("cepii_distance", 50_176L)
          .containsEntry("gsdb", 1_547L)
          .containsEntry("alliance_fulfilment", 576L);
      assertThat(store.holding("cow_nmc").orElseThrow().version()).isEqualTo("7.0");
    }
  }

  /// 141 for, 5 against, 35 abstaining, 12 not voting.
  @Test
  void theRollCallOnUkraineIsThePublishedOne() {
    Map<String, Long> votes =
        query(
                "SELECT coalesce(vote, '-') AS v, count(*) AS n FROM un_votes WHERE symbol = 'A/RES/ES-11/1' GROUP BY 1",
                row -> Map.entry(row.text("v"), row.findLong("n").orElseThrow()))
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    assertThat(votes).isEqualTo(Map.of("Y", 141L, "N", 5L, "A", 35L, "-", 12L));
  }

  @ParameterizedTest
  @CsvSource({
    "2, 1914, 0.20636405",
    "2, 2012, 0.13921906",
    "2, 2016, 0.13325359",
    "710, 1914, 0.09216490",
    "710, 2016, 0.23082519",
    "365, 2012, 0.03959477",
    "200, 1914, 0.13790944",
    "255, 2022, 0.01502925"
  })
  void capabilitiesAreThePublishedOnes(int state, int year, double cinc) {
    assertThat(
            query(
                "SELECT cinc FROM cow_nmc WHERE ccode = " + state + " AND year = " + year,
                row -> row.real("cinc")))
        .singleElement()
        .satisfies(value -> assertThat(value).isCloseTo(cinc, within(1e-8)));
  }

  @Test
  void aMissingIndicatorIsNotNo() {
    assertThat(
            query(
                "SELECT count(*) AS n FROM alliance_fulfilment WHERE honorLLM = 0 OR violateLLM = 0",
                row -> row.integer("n")))
        .containsExactly(0);
    assertThat(
            query(
                "SELECT count(honorLLM) AS h, count(violateLLM) AS v FROM alliance_fulfilment",
                row -> List.of(row.integer("h"), row.integer("v"))))
        .containsExactly(List.of(73, 73));
  }
}
