// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.alliances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.RealTables;
import entente.domain.ActorId;
import entente.domain.AlliancePledge;
import entente.domain.Obligation;
import entente.source.datasets.Store;
import entente.source.states.StateHistory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pledges from the maintainers' own tables.
class PledgesOnDayTest {
  private static final LocalDate JULY_1914 = LocalDate.of(1914, 7, 28);
  private static final ActorId AUH = ActorId.of("cow-AUH");

  @TempDir private static Path folder;

  private static Store store;

  @BeforeAll
  static void open() throws Exception {
    store = RealTables.store(folder, List.of("atop/atop-member-level.csv", "cow/cow_nmc.csv"));
  }

  @AfterAll
  static void close() {
    if (store != null) {
      store.close();
    }
  }

  private static PledgesOnDay on(LocalDate day) {
    return PledgesOnDay.of(store, StateHistory.read(), day);
  }

  private static List<AlliancePledge> of(PledgesOnDay on, int alliance, Obligation kind) {
    return on.pledges().stream()
        .filter(pledge -> pledge.treaty().equals("ATOP " + alliance) && pledge.obligation() == kind)
        .toList();
  }

  @Test
  void theDualAllianceWasAgainstRussia() {
    List<AlliancePledge> defence = of(on(JULY_1914), 1335, Obligation.DEFENCE);
    assertThat(defence).hasSize(2);
    assertThat(defence)
        .allSatisfy(pledge -> {
          assertThat(pledge.against()).isEqualTo(Set.of(ActorId.of("RUS")));
          assertThat(pledge.untested()).isEmpty();
          assertThat(pledge.from()).isEqualTo(LocalDate.of(1879, 10, 7));
          assertThat(pledge.until()).isEqualTo(LocalDate.of(1918, 11, 3));
        });
    assertThat(of(on(JULY_1914), 1335, Obligation.NEUTRALITY))
        .allSatisfy(pledge -> assertThat(pledge.ifAttacked()).isTrue());
  }

  @Test
  void italyLeftTheTripleAllianceIn1915() {
    LocalDate last = LocalDate.of(1915, 5, 23);
    ActorId italy = ActorId.of("ITA");
    assertThat(of(on(last), 1350, Obligation.DEFENCE))
        .anyMatch(pledge -> pledge.by().equals(italy) && pledge.to().equals(AUH));
    assertThat(of(on(last.plusDays(1)), 1350, Obligation.DEFENCE))
        .noneMatch(pledge -> pledge.by().equals(italy) || pledge.to().equals(italy));
  }

  @Test
  void everyMemberOfTheNorthAtlanticTreatyIsOwedDefenceByEveryOther() {
    List<AlliancePledge> defence = of(on(LocalDate.of(2012, 6, 1)), 3180, Obligation.DEFENCE);
    long members = defence.stream().map(AlliancePledge::by).distinct().count();
    assertThat(members).isEqualTo(28);
    assertThat(defence).hasSize(28 * 27);
    assertThat(defence).allSatisfy(pledge -> assertThat(pledge.untested()).contains("a place"));
  }

  @Test
  void noPledgeIsOwedByOneToItselfOrHeldOutsideItsDays() {
    PledgesOnDay all = on(JULY_1914);
    assertThat(all.pledges()).isNotEmpty();
    assertThat(all.pledges())
        .allSatisfy(pledge -> {
          assertThat(pledge.by()).isNotEqualTo(pledge.to());
          assertThat(pledge.from()).isBeforeOrEqualTo(JULY_1914);
          assertThat(pledge.until() == null || !pledge.until().isBefore(JULY_1914)).isTrue();
        });
  }

  @Test
  void capabilityIsThePublishedIndexOfTheYear() {
    PledgesOnDay then = on(JULY_1914);
    assertThat(then.capabilityYear()).isEqualTo(1914);
    assertThat(then.capability().values().stream().mapToDouble(Double::doubleValue).sum())
        .as("shares, but for components that are not known")
        .isCloseTo(1, within(.05));
    assertThat(on(LocalDate.of(1816, 7, 1)).capability().get(ActorId.of("USA")))
        .isEqualTo(.039697491);
    assertThat(on(LocalDate.of(2026, 1, 1)).capabilityYear())
        .as("the last year of the table")
        .isEqualTo(2022);
  }
}
