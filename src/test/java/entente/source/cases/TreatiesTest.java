// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.cases;

import static org.assertj.core.api.Assertions.assertThat;

import entente.domain.clause.Clause;
import entente.domain.clause.Place;
import entente.evidence.Case;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.evidence.Ledger;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TreatiesTest {
  private static final Ledger LIBRARY = Treaties.library();

  @Test
  void theLibraryHoldsTheTreatiesThatOthersAreMeasuredBy() {
    assertThat(LIBRARY.items())
        .filteredOn(Evidence.Agreement.class::isInstance)
        .extracting(item -> item.id().value())
        .containsExactlyInAnyOrder(
            "anzus",
            "china-prk-1961",
            "collective-security-treaty",
            "north-atlantic-treaty",
            "russia-iran-2025",
            "russia-prk-2024",
            "saudi-pakistan-2025",
            "shusha-2021",
            "us-japan",
            "us-philippines",
            "us-rok");
  }

  @Test
  void everyTreatyHasAClauseThatAnIncidentCanSetOff() {
    for (Evidence item : LIBRARY.items()) {
      if (item instanceof Evidence.Agreement treaty) {
        assertThat(LIBRARY.items())
            .as(treaty.title())
            .anyMatch(other ->
                other instanceof Evidence.Article article
                    && article.agreement().equals(treaty.id())
                    && article.clauses().stream().anyMatch(Clause::isForIncidents));
      }
    }
  }

  @Test
  void quotesAreShort() {
    for (Evidence item : LIBRARY.items()) {
      if (item instanceof Evidence.Article article) {
        article.clauses().stream()
            .map(Clause::quote)
            .filter(Objects::nonNull)
            .forEach(quote -> assertThat(quote).hasSizeLessThan(160));
      }
    }
  }

  @Test
  void aCasesOwnClausesStandBeforeTheLibrarys() {
    CaseReading reading = CaseFolder.read(Folders.HOME.resolve("cases/russia-dprk-2024"));
    Case flagship = ((CaseReading.Read) reading).whole();
    Ledger joined = Treaties.joinedTo(flagship.ledger());
    assertThat(joined.findItem(EvidenceId.of("treaty-2024.article-4"))).isNotNull();
    assertThat(joined.findItem(EvidenceId.of("russia-prk-2024.article-4"))).isNull();
    assertThat(joined.findItem(EvidenceId.of("treaty-csto.article-4"))).isNull();
    assertThat(joined.findItem(EvidenceId.of("collective-security-treaty.article-4"))).isNotNull();
    assertThat(joined.findItem(EvidenceId.of("us-rok.article-3"))).isNotNull();
  }

  @Test
  void aPlaceIsNamedOnce() {
    List<String> names =
        Treaties.places().stream().map(Place::name).map(String::toLowerCase).toList();
    assertThat(names).doesNotHaveDuplicates();
    assertThat(Treaties.places()).extracting(Place::id).doesNotHaveDuplicates();
  }
}
