// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.pooling;

import static org.assertj.core.api.Assertions.assertThat;

import entente.domain.Quantity;
import entente.domain.Unit;
import entente.domain.When;
import entente.model.pooling.Confidence.Level;
import entente.model.pooling.Pooling.Claim;
import entente.model.pooling.Pooling.Kind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfidenceTest {
  @Test
  void wellGradedIndependentMeasurementsThatAgreeGiveHighConfidence() {
    assertThat(level(claim("a", "> 10 people", 2, 2, false), claim("b", "12 people", 1, 1, false)))
        .isEqualTo(Level.HIGH);
  }

  @Test
  void aDenialLowersConfidence() {
    assertThat(level(claim("a", "> 10 people", 2, 2, true), claim("b", "12 people", 1, 1, false)))
        .isEqualTo(Level.MODERATE);
    assertThat(level(claim("a", "10 people", 2, 2, true))).isEqualTo(Level.LOW);
  }

  @Test
  void middlingGradesGiveModerateConfidenceAtMost() {
    assertThat(level(claim("a", "> 10 people", 3, 3, false), claim("b", "12 people", 1, 1, false)))
        .isEqualTo(Level.MODERATE);
  }

  @Test
  void aSingleMeasurementGivesModerateConfidenceWhenWellGraded() {
    assertThat(level(claim("a", "10 people", 2, 2, false))).isEqualTo(Level.MODERATE);
    assertThat(level(claim("a", "10 people", 2, 3, false))).isEqualTo(Level.LOW);
  }

  @Test
  void conflictGivesLowConfidence() {
    assertThat(level(claim("a", "10 people", 1, 1, false), claim("b", "12 people", 1, 1, false)))
        .isEqualTo(Level.LOW);
  }

  @Test
  void doubtfulFiguresGiveLowConfidence() {
    assertThat(level(claim("a", "10 people", 5, 5, false))).isEqualTo(Level.LOW);
  }

  private static Level level(Claim... claims) {
    List<Claim> all = List.of(claims);
    return Confidence.of(all, Pooling.of(Kind.STOCK, Unit.PERSON, all, LocalDate.of(2025, 12, 31)))
        .level();
  }

  private static Claim claim(
      String id, String amount, int reliability, int credibility, boolean denied) {
    return new Claim(
        id,
        Quantity.parse(amount),
        When.parse("2025-01"),
        id,
        id,
        null,
        null,
        reliability,
        credibility,
        denied);
  }
}
