// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.capability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/// The index is the mean of the shares that are known.
class CincTest {
  private static Cinc.Component component(String name, double value, double total) {
    return new Cinc.Component(name, OptionalDouble.of(value), total);
  }

  private static Cinc.Component unknown(String name, double total) {
    return new Cinc.Component(name, OptionalDouble.empty(), total);
  }

  @Test
  void itIsTheMeanOfTheShares() {
    Cinc cinc = Cinc.of(List.of(component("a", 1, 10), component("b", 3, 10)));
    assertThat(cinc.index()).isCloseTo(0.2, within(1e-12));
    assertThat(cinc.known()).isEqualTo(2);
  }

  @Test
  void aComponentThatIsNotKnownIsLeftOutAndNotZero() {
    Cinc cinc = Cinc.of(List.of(component("a", 1, 10), unknown("b", 10)));
    assertThat(cinc.index()).isCloseTo(0.1, within(1e-12));
    assertThat(cinc.known()).isOne();
    assertThat(cinc.working()).anyMatch(line -> line.text().contains("b: not known, left out"));
  }

  @Test
  void withoutAnyComponentThereIsNoIndex() {
    assertThatIllegalArgumentException().isThrownBy(() -> Cinc.of(List.of(unknown("a", 10))));
    assertThatIllegalArgumentException().isThrownBy(() -> component("a", 11, 10));
    assertThatIllegalArgumentException().isThrownBy(() -> component("a", 1, 0));
  }
}
