// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.cases;

import static org.assertj.core.api.Assertions.assertThat;

import entente.domain.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class StatesTest {
  @Test
  void membersAndObserversOfTheUnitedNationsAreThereWithTaiwanAndKosovo() {
    assertThat(States.all()).hasSize(193 + 2 + 2);
    assertThat(States.all())
        .extracting(state -> state.id().value())
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void everyCodeIsThatOfIso3166() {
    TreeSet<String> iso = new TreeSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
    iso.add("XKX"); // Kosovo has no code of its own; XKX is the one in common use
    assertThat(iso).containsAll(States.all().stream().map(state -> state.id().value()).toList());
  }

  @Test
  void noNumberStandsForTwoStates() {
    assertThat(States.all().stream().map(Actor.State::cow).filter(Objects::nonNull))
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(190);
    assertThat(States.all().stream().map(Actor.State::gw).filter(Objects::nonNull))
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(170);
  }

  @Test
  void noNameOrAliasStandsForTwoStates() {
    List<String> names = new ArrayList<>();
    for (Actor.State state : States.all()) {
      names.add(state.name());
      names.addAll(state.aliases());
      assertThat(state.name()).isNotBlank();
      assertThat(state.adjective()).isNotBlank();
      assertThat(state.aliases()).allMatch(alias -> !alias.isBlank());
    }
    assertThat(names).doesNotHaveDuplicates();
  }

  @Test
  void aNameReadsWellInsideASentence() {
    assertThat(States.all())
        .extracting(Actor.State::name)
        .contains("the United States", "Russia", "the DPRK", "South Korea");
  }
}
