// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.brief;

import static org.assertj.core.api.Assertions.assertThat;

import entente.Laws;
import entente.answer.Answers;
import entente.answer.Finding;
import entente.answer.Sentence;
import entente.answer.Setting;
import entente.domain.Choice;
import entente.domain.Quantity;
import entente.domain.When;
import entente.evidence.Assumption;
import entente.evidence.Case;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.evidence.Preset;
import entente.source.cases.CaseFolder;
import entente.source.cases.CaseReading;
import entente.world.World;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.random.RandomGenerator;
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
  private static final Setting PLAIN = Setting.of(FILE, WORLD);
  private static final Brief RECALLED = Briefs.of(PLAIN);

  /// How many sets of drawn assumptions are tried: each costs two briefs.
  private static final int TRIED = 15;

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

  @ParameterizedTest
  @MethodSource("presets")
  void whatIsRecalledEqualsWhatIsWorkedOutAnew(Preset preset) {
    assertRecalledAsAnew(preset.assumptions());
  }

  @Test
  void anyAssumptionsRecalledEqualTheSameWorkedOutAnew() {
    Laws.forAll(TRIED, WhatIfTest::drawn, WhatIfTest::assertRecalledAsAnew);
  }

  private static void assertRecalledAsAnew(List<Assumption> assumptions) {
    World then = WORLD.assuming(assumptions);
    Brief anew = Briefs.of(FILE, then);
    Brief recalled = Briefs.of(PLAIN.in(then));
    assertThat(recalled.sentences()).isEqualTo(anew.sentences());
    assertThat(recalled.findings()).isEqualTo(anew.findings());
    assertThat(recalled.answers()).isEqualTo(anew.answers());
    assertThat(recalled.exhibits()).isEqualTo(anew.exhibits());
  }

  /// One to three assumptions of any kind on any items of the case.
  private static List<Assumption> drawn(RandomGenerator random) {
    List<Evidence> items = List.copyOf(FILE.ledger().items());
    List<Assumption> drawn = new ArrayList<>();
    int count = random.nextInt(1, 4);
    while (drawn.size() < count) {
      Evidence item = items.get(random.nextInt(items.size()));
      switch (random.nextInt(4)) {
        case 0 -> drawn.add(new Assumption.WithoutItem(item.id()));
        case 1 -> drawn.add(new Assumption.WithoutSource(item.attribution().sources().getFirst()));
        case 2 ->
            drawn.add(
                new Assumption.SetWhen(
                    item.id(), When.on(LocalDate.of(2024, 1, 1).plusDays(random.nextInt(700)))));
        default -> changed(item, random).ifPresent(drawn::add);
      }
    }
    return drawn;
  }

  private static Optional<Assumption> changed(Evidence item, RandomGenerator random) {
    return switch (item) {
      case Evidence.Measured m ->
          Optional.of(
              new Assumption.SetAmount(
                  m.id(), Quantity.of(random.nextInt(1, 1_000_000), m.amount().unit())));
      case Evidence.Trial t -> Optional.of(new Assumption.SetSucceeded(t.id(), !t.succeeded()));
      case Evidence.Vote v when !v.ballots().isEmpty() ->
          Optional.of(
              new Assumption.SetBallot(
                  v.id(),
                  v.ballots().firstKey(),
                  random.nextBoolean() ? Choice.NO : Choice.ABSTAIN));
      default -> Optional.empty();
    };
  }

  /// Nearly always the same object: equal findings are others only where a passage was written
  /// again for the sake of another of its findings.
  @ParameterizedTest
  @MethodSource("presets")
  void anUntouchedFindingIsTheSameObjectOrAnEqualOne(Preset preset) {
    World then = WORLD.assuming(preset.assumptions());
    Set<EvidenceId> touched = touched(WORLD, then);
    Map<String, Finding<?>> after =
        Briefs.of(PLAIN.in(then)).findings().stream()
            .collect(Collectors.toMap(Finding::id, Function.identity(), (a, _) -> a));
    Set<Finding<?>> objects = Collections.newSetFromMap(new IdentityHashMap<>());
    objects.addAll(after.values());
    int same = 0;
    int equal = 0;
    for (Finding<?> before : RECALLED.findings()) {
      Finding<?> now = after.get(before.id());
      if (now != null
          && Collections.disjoint(before.evidence(), touched)
          && before.evidence().equals(now.evidence())) {
        if (objects.contains(before)) {
          same++;
        } else {
          assertThat(now).as(before.id()).isEqualTo(before);
          equal++;
        }
      }
    }
    assertThat(same).as("against " + equal + " equal ones").isGreaterThan(5 * equal);
  }

  @Test
  void whatDoesNotDifferIsNotWorkedOutAgain() {
    Setting plain = Setting.of(FILE, WORLD);
    Briefs.of(plain);
    int worked = plain.memo().worked();
    Briefs.of(plain.in(World.asOf(FILE.ledger(), FILE.defaultAsOf())));
    assertThat(plain.memo().worked()).isEqualTo(worked);
  }

  @ParameterizedTest
  @MethodSource("presets")
  void aWhatIfWorksOutTheLesserPartAgain(Preset preset) {
    Setting plain = Setting.of(FILE, WORLD);
    Answers.of(plain);
    int all = plain.memo().worked();
    Answers.of(plain.in(WORLD.assuming(preset.assumptions())));
    assertThat(plain.memo().worked() - all).isLessThan(all / 2);
  }

  /// Every step of a chain is there, and no sentence outside the chains differs by an assumption.
  @ParameterizedTest
  @MethodSource("presets")
  void eachAssumptionLeadsOverEvidenceAndFindingsToSentences(Preset preset) {
    Brief brief = Briefs.whatIf(PLAIN, WORLD.assuming(preset.assumptions()));
    Diff diff = Objects.requireNonNull(brief.whatIf());
    assertThat(diff.chains()).hasSameSizeAs(preset.assumptions());
    Set<String> reached = new TreeSet<>();
    for (Chain chain : diff.chains()) {
      assertThat(chain.lifted()).isFalse();
      assertThat(chain.items())
          .allSatisfy(
              item -> assertThat(brief.world().touched().get(item)).contains(chain.assumption()));
      reached.addAll(chain.sentences());
    }
    assertThat(reached).isNotEmpty();
    for (Diff.Change change : diff.changes()) {
      if (!change.causes().isEmpty()) {
        assertThat(reached).as(preset.name()).contains(change.id());
      }
      boolean marked =
          brief.sentences().stream()
              .anyMatch(s -> s.id().equals(change.id()) && brief.moved(s) != null);
      assertThat(marked).isEqualTo(!(change instanceof Diff.Went));
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
