// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import static org.assertj.core.api.Assertions.assertThat;

import entente.answer.Finding;
import entente.answer.Sentence;
import entente.evidence.Case;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.evidence.Preset;
import entente.source.cases.CaseFolder;
import entente.source.cases.CaseReading;
import entente.world.World;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A what-if moves what rests on the evidence that it touches, and nothing else.
class WhatIfTest {
  private static final CaseReading.Read READ =
      (CaseReading.Read) CaseFolder.read(Path.of("cases/russia-dprk-2024"));
  private static final Case FILE = READ.whole();
  private static final World WORLD = World.asOf(FILE.ledger(), FILE.defaultAsOf());
  private static final Brief BRIEF = Briefs.of(FILE, WORLD);

  static Stream<Preset> presets() {
    return READ.presets().stream();
  }

  /// The items that differ between two worlds.
  private static Set<EvidenceId> touched(World one, World other) {
    Set<EvidenceId> touched = new TreeSet<>();
    Stream.concat(one.all().stream(), other.all().stream())
        .map(Evidence::id)
        .filter(id -> !Objects.equals(one.find(id), other.find(id)))
        .forEach(touched::add);
    return touched;
  }

  @ParameterizedTest
  @MethodSource("presets")
  void aFindingOnUntouchedEvidenceIsEqual(Preset preset) {
    World then = WORLD.assuming(preset.assumptions());
    Set<EvidenceId> touched = touched(WORLD, then);
    Map<String, Finding<?>> after =
        Briefs.of(FILE, then).findings().stream()
            .collect(Collectors.toMap(Finding::id, Function.identity(), (a, _) -> a));
    for (Finding<?> before : BRIEF.findings()) {
      Finding<?> now = after.get(before.id());
      if (now != null
          && Collections.disjoint(before.evidence(), touched)
          && before.evidence().equals(now.evidence())
          && !before.evidence().isEmpty()) {
        assertThat(now).as(before.id()).isEqualTo(before);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("presets")
  void everyChangedSentenceNamesATouchedItem(Preset preset) {
    World then = WORLD.assuming(preset.assumptions());
    Set<EvidenceId> touched = touched(WORLD, then);
    Diff diff = Diff.between(BRIEF, Briefs.of(FILE, then));
    assertThat(diff.isEmpty()).as(preset.name()).isFalse();
    for (Diff.Change change : diff.changes()) {
      if (change instanceof Diff.Changed(Sentence was, Sentence now, var _)) {
        Set<EvidenceId> behind = new TreeSet<>(was.evidence());
        behind.addAll(now.evidence());
        assertThat(!Collections.disjoint(behind, touched) || !was.evidence().equals(now.evidence()))
            .as(preset.name() + ": " + change.id())
            .isTrue();
      }
    }
  }

  @Test
  void noAssumptionChangesNothing() {
    Brief again = Briefs.of(FILE, WORLD.assuming(List.of()));
    assertThat(again.sentences()).isEqualTo(BRIEF.sentences());
    assertThat(again.findings()).isEqualTo(BRIEF.findings());
  }

  /// An event assumed a year earlier became known a year earlier.
  @Test
  void aTreatyAssumedAYearEarlierIsInForceAYearEarlier() {
    Preset earlier =
        presets().filter(p -> p.name().equals("in-force-a-year-earlier")).findFirst().orElseThrow();
    World then =
        World.asOf(FILE.ledger(), java.time.LocalDate.of(2024, 7, 15))
            .assuming(earlier.assumptions());
    assertThat(
            Objects.requireNonNull(
                    Briefs.of(FILE, then).findSentence("doing.life-cycle.treaty-2024"))
                .text())
        .contains("has been in force since 4 December 2023");
  }
}
