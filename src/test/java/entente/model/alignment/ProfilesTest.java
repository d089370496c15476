// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import entente.Laws;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// Comparing many states by sets of bits gives what comparing two lists gives.
class ProfilesTest {
  private static final int MISSING = -1;

  /// Two lists of levels over the same items, some missing.
  private record Pair(int levels, List<Integer> a, List<Integer> b) {
    static Pair draw(RandomGenerator random) {
      int levels = 2 + random.nextInt(3);
      int items = random.nextInt(200);
      List<Integer> a = new ArrayList<>();
      List<Integer> b = new ArrayList<>();
      for (int at = 0; at < items; at++) {
        a.add(random.nextInt(4) == 0 ? MISSING : random.nextInt(levels));
        b.add(random.nextInt(4) == 0 ? MISSING : random.nextInt(levels));
      }
      return new Pair(levels, a, b);
    }

    ContingencyTable byBits() {
      Profiles profiles = new Profiles(2, a.size(), levels);
      for (int at = 0; at < a.size(); at++) {
        if (a.get(at) != MISSING) {
          profiles.set(0, at, a.get(at));
        }
        if (b.get(at) != MISSING) {
          profiles.set(1, at, b.get(at));
        }
      }
      ContingencyTable table = profiles.table();
      profiles.compare(0, 1, table);
      return table;
    }

    Similarity byLists() {
      List<Integer> first = new ArrayList<>();
      List<Integer> second = new ArrayList<>();
      for (int at = 0; at < a.size(); at++) {
        if (a.get(at) != MISSING && b.get(at) != MISSING) {
          first.add(a.get(at));
          second.add(b.get(at));
        }
      }
      return Similarity.of(first, second, levels - 1);
    }
  }

  @Test
  void bitsGiveTheMeasuresOfTheLists() {
    Laws.forAll(
        Pair::draw,
        pair -> {
          ContingencyTable bits = pair.byBits();
          Similarity lists = pair.byLists();
          assertThat(bits.whole()).isEqualTo(lists.n());
          same(bits.sAbsolute(), lists.sAbsolute());
          same(bits.sSquared(), lists.sSquared());
          same(bits.kappaSquared(), lists.kappaSquared());
          same(bits.piSquared(), lists.piSquared());
          same(bits.piNominal(), lists.piNominal());
          same(bits.tauB(), lists.tauB());
        });
  }

  /// Signorino and Ritter (1999), table 6: Germany and Russia in 1914.
  @Test
  void germanyAndRussiaIn1914() {
    List<Integer> germany = List.of(3, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0);
    List<Integer> russia = List.of(0, 3, 1, 3, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    ContingencyTable table = new Pair(4, germany, russia).byBits();
    assertThat(table.sAbsolute()).isCloseTo(0.4, within(1e-12));
    assertThat(table.sSquared()).isCloseTo(0.4444444, within(1e-7));
    assertThat(table.kappaSquared()).isCloseTo(-0.07758621, within(1e-8));
    assertThat(table.piSquared()).isCloseTo(-0.08695652, within(1e-8));
    assertThat(table.piNominal()).isCloseTo(-0.04477612, within(1e-8));
    assertThat(table.tauB()).isCloseTo(0.03031695, within(1e-8));
  }

  /// Tau-b from its definition: every pair of items that the two sides put in the same order counts
  /// for, every pair in opposite order against.
  @Test
  void tauBCountsPairs() {
    Laws.forAll(
        Pair::draw,
        pair -> {
          long order = 0;
          long apartA = 0;
          long apartB = 0;
          for (int i = 0; i < pair.a().size(); i++) {
            for (int j = 0; j < i; j++) {
              boolean known =
                  pair.a().get(i) != MISSING
                      && pair.b().get(i) != MISSING
                      && pair.a().get(j) != MISSING
                      && pair.b().get(j) != MISSING;
              if (known) {
                int inA = Integer.compare(pair.a().get(i), pair.a().get(j));
                int inB = Integer.compare(pair.b().get(i), pair.b().get(j));
                order += (long) inA * inB;
                apartA += Math.abs(inA);
                apartB += Math.abs(inB);
              }
            }
          }
          double expected = order / Math.sqrt((double) apartA * (double) apartB);
          if (apartA > 0 && apartB > 0) {
            assertThat(pair.byBits().tauB()).isCloseTo(expected, within(1e-12));
          } else {
            assertThat(pair.byBits().tauB()).isNaN();
          }
        });
  }

  @Test
  void anItemOutsideIsRefused() {
    Profiles profiles = new Profiles(2, 10, 4);
    assertThatIllegalArgumentException().isThrownBy(() -> profiles.set(0, 10, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> profiles.set(0, 1, 4));
  }

  private static void same(double value, OptionalDouble expected) {
    if (expected.isEmpty()) {
      assertThat(value).isNaN();
    } else {
      assertThat(value).isCloseTo(expected.getAsDouble(), within(1e-12));
    }
  }
}
