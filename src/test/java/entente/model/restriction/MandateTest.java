// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.restriction;

import static org.assertj.core.api.Assertions.assertThat;

import entente.model.restriction.Mandate.Standing;
import entente.model.restriction.Mandate.Term;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MandateTest {
  private static final List<Term> PANEL =
      List.of(
          term("renewal-2022", "2022-05-01", "2023-04-30"),
          term("renewal-2023", "2023-05-01", "2024-04-30"));

  @Test
  void aMandateIsInForceOnItsLastDayAndLapsesTheDayAfter() {
    Standing last = Mandate.at(PANEL, LocalDate.of(2024, 4, 30));
    assertThat(last.inForce()).isTrue();
    assertThat(last.lapsedSince()).isNull();
    Standing after = Mandate.at(PANEL, LocalDate.of(2024, 5, 1));
    assertThat(after.inForce()).isFalse();
    assertThat(after.until()).isEqualTo(LocalDate.of(2024, 4, 30));
    assertThat(after.lapsedSince()).isEqualTo(LocalDate.of(2024, 5, 1));
    assertThat(after.decidedBy()).isEqualTo("renewal-2023");
  }

  @Test
  void aRenewalExtendsTheMandate() {
    Standing standing = Mandate.at(PANEL, LocalDate.of(2022, 12, 31));
    assertThat(standing.inForce()).isTrue();
    assertThat(standing.until()).isEqualTo(LocalDate.of(2024, 4, 30));
  }

  @Test
  void aMandateHasAGapWhereARenewalCameLate() {
    List<Term> late =
        List.of(
            term("first", "2020-01-01", "2020-12-31"), term("second", "2021-03-01", "2021-12-31"));
    assertThat(Mandate.at(late, LocalDate.of(2021, 2, 1)).inForce()).isFalse();
    assertThat(Mandate.at(late, LocalDate.of(2021, 2, 1)).lapsedSince())
        .isEqualTo(LocalDate.of(2021, 1, 1));
    assertThat(Mandate.at(late, LocalDate.of(2021, 4, 1)).inForce()).isTrue();
  }

  @Test
  void beforeItsFirstTermAMandateHasNotLapsed() {
    Standing standing = Mandate.at(PANEL, LocalDate.of(2020, 1, 1));
    assertThat(standing.inForce()).isFalse();
    assertThat(standing.lapsedSince()).isNull();
  }

  private static Term term(String id, String from, String until) {
    return new Term(id, LocalDate.parse(from), LocalDate.parse(until));
  }
}
