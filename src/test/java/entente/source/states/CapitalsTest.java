// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.states;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.domain.ActorId;
import entente.domain.Place;
import entente.evidence.Case;
import entente.evidence.Evidence;
import entente.source.cases.CaseFolder;
import entente.source.cases.CaseReading;
import entente.source.cases.States;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CapitalsTest {
  private static final Case CASE = read();

  @Test
  void everyStateHasASeatOfGovernment() {
    assertThat(Capitals.places().keySet())
        .containsExactlyInAnyOrderElementsOf(
            States.all().stream().map(state -> state.id()).toList());
  }

  @Test
  void aQuarterOfAMeridianIsTenThousandKilometres() {
    assertThat(new Place(0, 12).kilometresTo(new Place(90, -40))).isCloseTo(10_007.5, within(1.));
  }

  /// Mayer and Zignago (2011), whose distances the flagship gives for eight readers.
  @Test
  void theDistancesAreThoseOfGeoDist() {
    CASE.ledger()
        .items(Evidence.Indicator.class)
        .filter(i -> i.series().equals("distance"))
        .forEach(i -> {
          Place one = Objects.requireNonNull(Capitals.places().get(i.actor()));
          Place other =
              Objects.requireNonNull(
                  Capitals.places().get(Objects.requireNonNull(i.counterpart())));
          assertThat(one.kilometresTo(other)).isCloseTo(i.amount().figure(), within(25.));
        });
  }

  @Test
  void aReaderWhomTheCaseDoesNotPlaceIsPlaced() {
    Case placed = Capitals.with(CASE, ActorId.of("MNG"));
    assertThat(placed.ledger().items(Evidence.Indicator.class).map(i -> i.id().value()))
        .contains("distance-mng-prk", "distance-mng-rus");
  }

  @Test
  void whatTheCaseSaysItselfStands() {
    assertThat(Capitals.with(CASE, ActorId.of("JPN"))).isSameAs(CASE);
    assertThat(Capitals.with(CASE, ActorId.of("RUS")).ledger().items(Evidence.Indicator.class))
        .noneMatch(i -> i.id().value().equals("distance-rus-rus"));
  }

  private static Case read() {
    Path home = Path.of(System.getProperty("entente.home", "."));
    return ((CaseReading.Read) CaseFolder.read(home.resolve("cases/russia-dprk-2024"))).whole();
  }
}
