// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
  private static final List<String> STATES =
      States.all().stream().map(state -> state.id().value()).toList();

  @Test
  void swappedLettersAreNearerThanAnotherLetter() {
    assertThat(Nearest.to("PKR", STATES)).isEqualTo("PRK");
    assertThat(Nearest.to("UAS", STATES)).isEqualTo("USA");
  }

  @Test
  void capitalsDoNotMatter() {
    assertThat(Nearest.to("rus", STATES)).isEqualTo("RUS");
  }

  @Test
  void aLetterMayBeMissingOrTooMany() {
    assertThat(Nearest.to("barels", List.of("barrels", "rounds"))).isEqualTo("barrels");
    assertThat(Nearest.to("roundss", List.of("barrels", "rounds"))).isEqualTo("rounds");
  }

  @Test
  void aWordThatIsFarFromAllGivesNone() {
    assertThat(Nearest.to("helicopter", List.of("barrels", "rounds"))).isNull();
    assertThat(Nearest.to("", List.of("a"))).isNull();
    assertThat(Nearest.to("x".repeat(10_000), STATES)).isNull();
  }
}
