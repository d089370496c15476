// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "165000 bbl | 165,000 barrels",
        "> 10000 containers | more than 10,000 containers",
        ">= 1e6 bbl | at least 1,000,000 barrels",
        "<= 3e6 rounds | at most 3,000,000 rounds",
        "~ 11,000 persons | about 11,000 people",
        "0.5e6..3e6 rounds | 500,000 to 3,000,000 rounds",
        "-0.2 % | -0.2 per cent",
        "1 container | 1 container",
        "34.4 MUSD | 34.4 million US dollars",
      })
  void anAmountReadsAsItWasBounded(String text, String words) {
    Quantity quantity = Quantity.parse(text);
    assertThat(quantity.words()).isEqualTo(words);
    assertThat(Quantity.parse(quantity.toString())).isEqualTo(quantity);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "bbl",
        "165000",
        "1e99 bbl",
        "> 1..2 bbl",
        "3..1 bbl",
        "12 parsecs",
        "1/2 bbl"
      })
  void whatIsNoQuantityIsRefused(String text) {
    assertThatThrownBy(() -> Quantity.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aLowerBoundLeavesTheUpperEndOpen() {
    assertThat(Quantity.parse("> 165000 bbl").interval()).isEqualTo(Interval.atLeast(165_000));
    assertThat(Quantity.parse("<= 3e6 rounds").interval()).isEqualTo(Interval.of(0, 3e6));
  }

  @Test
  void unitsOfOneDimensionConvertAndOthersDoNot() {
    assertThat(Quantity.parse("1 mb/d").in(Unit.BARREL_PER_DAY).figure())
        .isCloseTo(1e6, org.assertj.core.data.Offset.offset(1e-3));
    assertThat(Quantity.parse("2 Mt").in(Unit.TONNE).figure())
        .isCloseTo(2e6, org.assertj.core.data.Offset.offset(1e-3));
    assertThat(Unit.BARREL.convertsTo(Unit.TONNE)).isFalse();
    assertThat(Unit.ROUND.convertsTo(Unit.CONTAINER)).isFalse();
    assertThatThrownBy(() -> Quantity.parse("1 bbl").in(Unit.TONNE))
        .hasMessageContaining("a conversion for the good is needed");
  }

  @Test
  void everyUnitConvertsToItselfAndBack() {
    for (Unit from : Unit.values()) {
      for (Unit to : Unit.values()) {
        if (from.convertsTo(to)) {
          assertThat(to.convert(from.convert(7, to), from))
              .isCloseTo(7, org.assertj.core.data.Offset.offset(1e-9));
        }
      }
    }
  }
}
