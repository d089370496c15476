// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.Laws;
import entente.domain.ActorId;
import entente.domain.Quantity;
import entente.evidence.Assumption;
import entente.evidence.Evidence;
import entente.evidence.EvidenceId;
import entente.evidence.Ledger;
import entente.evidence.SourceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class WorldTest {
  private record Draw(Ledger ledger, LocalDate early, LocalDate late, RandomGenerator random) {
    static Draw of(RandomGenerator random) {
      LocalDate a = Ledgers.day(random);
      LocalDate b = Ledgers.day(random);
      return new Draw(Ledgers.drawn(random), a.isBefore(b) ? a : b, a.isBefore(b) ? b : a, random);
    }
  }

  @Test
  void whatIsKnownOnlyGrows() {
    Laws.forAll(
        Draw::of,
        draw -> {
          World early = World.asOf(draw.ledger, draw.late, draw.early, List.of());
          World late = World.asOf(draw.ledger, draw.late, draw.late, List.of());
          assertThat(ids(late.all())).containsAll(ids(early.all()));
        });
  }

  @Test
  void aLaterPublicationNeverChangesAnEarlierWorld() {
    Laws.forAll(
        Draw::of,
        draw -> {
          World before = World.asOf(draw.ledger, draw.early);
          List<Evidence> more = new ArrayList<>(draw.ledger.items());
          Evidence later = Ledgers.item(draw.random, 1000);
          if (later.attribution().published().latest().isAfter(draw.early)) {
            more.add(later);
          }
          World after = World.asOf(draw.ledger.withItems(more), draw.early);
          assertThat(after.all()).containsExactlyElementsOf(before.all());
          assertThat(after.superseded()).isEqualTo(before.superseded());
        });
  }

  @Test
  void noAssumptionChangesNothing() {
    Laws.forAll(
        Draw::of,
        draw -> {
          World plain = World.asOf(draw.ledger, draw.late);
          World assumed = plain.assuming(List.of());
          assertThat(assumed.all()).containsExactlyElementsOf(plain.all());
          assertThat(assumed.struck()).isEmpty();
        });
  }

  @Test
  void theOrderInWhichItemsWereReadDoesNotMatter() {
    Laws.forAll(
        Draw::of,
        draw -> {
          List<Evidence> shuffled = new ArrayList<>(draw.ledger.items());
          Collections.shuffle(shuffled, new java.util.Random(draw.random.nextLong()));
          assertThat(World.asOf(draw.ledger.withItems(shuffled), draw.late).all())
              .containsExactlyElementsOf(World.asOf(draw.ledger, draw.late).all());
        });
  }

  @Test
  void whatRestsOnAStruckSourceAloneIsGoneAndWhatDerivesFromItToo() {
    Laws.forAll(
        Draw::of,
        draw -> {
          SourceId gone = SourceId.of("source-1");
          World world =
              World.asOf(draw.ledger, draw.late)
                  .assuming(List.of(new Assumption.WithoutSource(gone)));
          for (Evidence item : world.all()) {
            assertThat(item.attribution().sources()).doesNotContain(gone);
            List<EvidenceId> origins = item.attribution().derivedFrom();
            if (!origins.isEmpty()) {
              assertThat(world.struck().keySet().containsAll(origins)).isFalse();
            }
          }
        });
  }

  @Test
  void aChangedAmountIsTheOnlyThingThatChanges() {
    Laws.forAll(
        Draw::of,
        draw -> {
          World plain = World.asOf(draw.ledger, draw.late);
          List<Evidence.Flow> flows = plain.items(Evidence.Flow.class);
          if (!flows.isEmpty()) {
            Evidence.Flow flow = flows.getFirst();
            Quantity amount = Quantity.parse("5 t");
            World assumed = plain.assuming(List.of(new Assumption.SetAmount(flow.id(), amount)));
            assertThat(ids(assumed.all())).isEqualTo(ids(plain.all()));
            for (Evidence item : assumed.all()) {
              if (item.id().equals(flow.id())) {
                assertThat(((Evidence.Flow) item).amount()).isEqualTo(amount);
              } else {
                assertThat(item).isSameAs(plain.find(item.id()));
              }
            }
          }
        });
  }

  @Test
  void whatIsAssumedStepByStepIsWhatIsAssumedAtOnce() {
    Laws.forAll(
        Draw::of,
        draw -> {
          World plain = World.asOf(draw.ledger, draw.late);
          List<Evidence.Flow> flows = plain.items(Evidence.Flow.class);
          if (!flows.isEmpty()) {
            EvidenceId flow = flows.getFirst().id();
            Assumption changed = new Assumption.SetAmount(flow, Quantity.parse("5 t"));
            Assumption struck = new Assumption.WithoutItem(flow);
            Assumption media = new Assumption.WithoutSource(SourceId.of("source-1"));
            World steps =
                plain.assuming(List.of(changed)).assuming(List.of(struck)).assuming(List.of(media));
            World once = plain.assuming(List.of(changed, struck, media));
            assertThat(steps.all()).isEqualTo(once.all());
            assertThat(steps.struck()).isEqualTo(once.struck());
            assertThat(steps.touched()).isEqualTo(once.touched());
          }
        });
  }

  @Test
  void aSpokesmanIsHeardAsHisState() {
    Laws.forAll(
        Draw::of,
        draw -> {
          ActorId france = ActorId.of("FRA");
          World world =
              World.asOf(draw.ledger, draw.late)
                  .assuming(List.of(new Assumption.WithoutSaidBy(france)));
          assertThat(world.all()).noneMatch(i -> i.attribution().saidBy().equals(List.of(france)));
        });
  }

  @Test
  void anAssumptionAboutNothingIsRefused() {
    Ledger empty = Ledgers.drawn(new java.util.Random(1)).withItems(List.of());
    World world = World.asOf(empty, LocalDate.of(2024, 1, 1));
    assertThatThrownBy(() ->
            world.assuming(
                List.of(new Assumption.SetSucceeded(EvidenceId.of("no-such-trial"), true))))
        .hasMessageContaining("names no item that is a trial");
  }

  private static List<EvidenceId> ids(Collection<Evidence> items) {
    return items.stream().map(Evidence::id).toList();
  }
}
