// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import entente.evidence.claim.Claim.Amount;
import entente.evidence.claim.Claim.Bound;
import entente.evidence.claim.Claim.Measure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountGrammarTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "more than three million artillery shells | COUNT | AT_LEAST | 3000000 | ROUND",
        "some 6,700 containers | COUNT | ABOUT | 6700 | CONTAINER",
        "at most 400 dollars | COUNT | AT_MOST | 400 | US_DOLLAR",
        "34.4 million dollars | COUNT | EXACTLY | 34400000 | US_DOLLAR",
        "86.7 percent | SHARE | EXACTLY | 86.7 | PERCENT",
        "98.3 per cent | SHARE | EXACTLY | 98.3 | PERCENT",
        "two hundred and twenty-four soldiers | COUNT | EXACTLY | 224 | PERSON",
        "more than a million barrels | COUNT | AT_LEAST | 1000000 | BARREL",
        "500,000 barrels of refined petroleum a year | COUNT | EXACTLY | 500000 | BARREL",
        "49 or more soldiers | COUNT | AT_LEAST | 49 | PERSON",
        "roughly nineteen of every twenty parts | SHARE | ABOUT | 95 | PERCENT",
        "every second shell | SHARE | EXACTLY | 50 | PERCENT",
        "a third of the cap | SHARE | EXACTLY | 33.333 | PERCENT",
      })
  void anAmountHasItsBoundAndUnit(
      String words, Measure measure, Bound bound, double value, String unit) {
    Amount amount = first(words);
    assertThat(amount.measure()).isEqualTo(measure);
    assertThat(amount.bound()).isEqualTo(bound);
    assertThat(amount.low()).isCloseTo(value, offset(0.001));
    assertThat(String.valueOf(amount.unit())).isEqualTo(unit);
  }

  @ParameterizedTest
  @CsvSource({"the third state,3", "the 2nd summit,2", "the first veto,1"})
  void anOrdinalIsAPlaceAndNoAmount(String words, double place) {
    assertThat(first(words).measure()).isEqualTo(Measure.ORDINAL);
    assertThat(first(words).low()).isEqualTo(place);
  }

  @ParameterizedTest
  @CsvSource({"nearly four times the cap,4", "twice the cap,2"})
  void aMultipleCountsTimes(String words, double times) {
    assertThat(first(words).measure()).isEqualTo(Measure.MULTIPLE);
    assertThat(first(words).low()).isEqualTo(times);
  }

  @ParameterizedTest
  @CsvSource({"Article 4 says so", "resolution 2397 was passed", "no. 31"})
  void aNumberThatNamesIsNoAmount(String words) {
    assertThat(AmountGrammar.in(Word.in(words, 0, words.length()), new boolean[words.length()]))
        .isEmpty();
  }

  private static Amount first(String words) {
    var found = AmountGrammar.in(Word.in(words, 0, words.length()), new boolean[words.length()]);
    assertThat(found).as(words).isNotEmpty();
    return found.getFirst().amount();
  }
}
