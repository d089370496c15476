// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import entente.answer.Exhibit;
import entente.answer.Finding;
import entente.answer.Label;
import entente.answer.Passage;
import entente.answer.Sentence;
import entente.answer.Setting;
import entente.domain.ActorId;
import entente.domain.Interval;
import entente.domain.Obligation;
import entente.evidence.Case;
import entente.model.cascade.TreatyEffect;
import entente.source.cases.CaseFolder;
import entente.source.cases.CaseReading;
import entente.world.World;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the treaty of a case changes in the chance that a party is drawn into the other's war.
class EntrapmentTest {
  private static final ActorId DPRK = ActorId.of("PRK");

  @Test
  void theTreatyBringsTheOtherInAsOftenAsPledgesAreKept() {
    Setting in = flagship("2025-09-05");
    Sentence sentence = sentence(in, "winning.drawn-in.rus");
    TreatyEffect effect =
        sentence.basis().stream()
            .map(Finding::result)
            .map(r -> r instanceof Finding.Known<?>(TreatyEffect e) ? e : null)
            .findFirst()
            .orElseThrow();
    Interval rates = PriorTable.published().of(Obligation.DEFENCE, in.world().date());
    assertThat(effect.with().atWar(DPRK)).isEqualTo(rates);
    assertThat(effect.without().atWar(DPRK)).isEqualTo(Interval.point(0));
    assertThat(effect.atWar(DPRK)).isEqualTo(rates);
  }

  @Test
  void whereAPartyBeganTheWarItIsOpenWhetherItCanBeTheVictim() {
    Setting in = flagship("2025-09-05");
    assertThat(sentence(in, "winning.drawn-in.rus.own-war").text())
        .contains("Russia launched a full-scale invasion of Ukraine")
        .contains("begins at none");
    assertThat(ids(in)).doesNotContain("winning.drawn-in.prk.own-war");
  }

  @Test
  void anotherPledgeToTheSamePartyIsToldToo() {
    assertThat(sentence(flagship("2025-09-05"), "winning.drawn-in.prk.others").text())
        .contains("China");
  }

  @Test
  void aTreatyOfMoreThanTwoDrawsInItsOtherParties() {
    Setting in = setting("armenia-csto-2022", "2022-11-25");
    assertThat(sentence(in, "winning.drawn-in.arm").text())
        .startsWith("Russia would then be at war");
    assertThat(sentence(in, "winning.drawn-in.arm.others").text()).contains("Kazakhstan");
  }

  private static List<String> ids(Setting in) {
    return Entrapment.passages(in).stream()
        .flatMap(passage -> passage.sentences().stream())
        .map(Sentence::id)
        .toList();
  }

  @Test
  void thatAnAttackComesIsAnAssumption() {
    assertThat(sentence(flagship("2025-09-05"), "winning.drawn-in.rus.supposed").label())
        .isEqualTo(Label.ASSUMPTION);
  }

  @Test
  void beforeItIsInForceTheBriefSaysSo() {
    assertThat(sentence(flagship("2024-07-15"), "winning.drawn-in.rus.left-alone").text())
        .contains("once the treaty is in force");
  }

  @Test
  void aTreatyWithoutADutyOfDefenceDrawsNobodyIn() {
    assertThat(Entrapment.passages(setting("russia-iran-2025", "2025-10-10"))).isEmpty();
    assertThat(Entrapment.exhibits(setting("russia-iran-2025", "2025-10-10"))).isEmpty();
  }

  @Test
  void thePictureBeginsWithWhoAttacksAndWhoIsAttacked() {
    List<Exhibit> exhibits = Entrapment.exhibits(flagship("2025-09-05"));
    assertThat(exhibits).isNotEmpty();
    Exhibit.DrawnIn first = (Exhibit.DrawnIn) exhibits.getLast();
    assertThat(first.parties().getFirst().why()).isEqualTo("supposed to invade");
    assertThat(first.parties().get(1).name()).isEqualTo("Russia");
  }

  private static Sentence sentence(Setting in, String id) {
    return Entrapment.passages(in).stream()
        .map(Passage::sentences)
        .flatMap(List::stream)
        .filter(s -> s.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Setting flagship(String date) {
    return setting("russia-dprk-2024", date);
  }

  private static Setting setting(String name, String date) {
    Case file = ((CaseReading.Read) CaseFolder.read(Path.of("cases", name))).whole();
    return Setting.of(file, World.asOf(file.ledger(), LocalDate.parse(date)));
  }
}
