// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class UnitTest {
  @Test
  void unitsThatConvertDoSoThereAndBack() {
    for (Unit from : Unit.values()) {
      for (Unit to : Unit.values()) {
        if (from.convertsTo(to)) {
          assertThat(to.convert(from.convert(3, to), from))
              .as("%s, %s", from, to)
              .isCloseTo(3, within(1e-9));
        } else {
          assertThatThrownBy(() -> from.convert(3, to))
              .hasMessageContaining("a conversion for the good is needed");
        }
      }
    }
  }

  @Test
  void sizesAreThoseOfTheUnitsLibrary() {
    assertThat(Unit.MILLION_BARRELS_PER_DAY.convert(1, Unit.BARREL_PER_DAY))
        .isCloseTo(1e6, within(1e-6));
    assertThat(Unit.KILOTONNE.convert(56, Unit.TONNE)).isCloseTo(56_000, within(1e-6));
    assertThat(Unit.BILLION_US_DOLLARS.convert(2, Unit.MILLION_US_DOLLARS))
        .isCloseTo(2_000, within(1e-9));
    assertThat(Unit.YEAR.convert(1, Unit.DAY)).isCloseTo(365.2425, within(1e-9));
  }

  @Test
  void thingsCountedDoNotAddToOtherThings() {
    assertThat(Unit.ROUND.convertsTo(Unit.CONTAINER)).isFalse();
    assertThat(Unit.BARREL.convertsTo(Unit.TONNE)).isFalse();
    assertThat(Unit.MONTH.convertsTo(Unit.DAY)).isFalse();
  }

  @Test
  void everyWordNamesOneUnit() {
    assertThat(Unit.allWords()).allSatisfy(word -> assertThat(Unit.find(word)).isNotNull());
  }
}
