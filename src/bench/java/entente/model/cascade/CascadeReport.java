// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.cascade;

import entente.model.payoff.Draws;
import entente.source.alliances.PledgesOnDay;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ForkJoinPool;

public final class CascadeReport {
  public static void main(String[] args) throws Exception {
    PledgesOnDay pledges = PublishedNetwork.read();
    System.out.println(pledges.pledges().size() + " pledges");
    for (String[] pair :
        new String[][] {{"RUS", "EST"}, {"AZE", "ARM"}, {"PRK", "KOR"}, {"CHN", "USA"}}) {
      Situation situation = PublishedNetwork.attack(pledges, pair[0], pair[1]);
      for (boolean high : new boolean[] {false, true}) {
        long t0 = System.nanoTime();
        Network network = Network.of(situation, high, high);
        long t1 = System.nanoTime();
        long terms =
            network.members().stream()
                .mapToLong(m ->
                    m.duties().attacker().size()
                        + m.duties().defender().size()
                        + m.limits().attacker().size()
                        + m.limits().defender().size())
                .sum();
        long opp =
            network.members().stream()
                .flatMap(m ->
                    java.util.stream.Stream.of(
                        m.duties().attacker(),
                        m.duties().defender(),
                        m.limits().attacker(),
                        m.limits().defender()))
                .flatMap(List::stream)
                .mapToLong(t -> t.opponents().size())
                .sum();
        System.out.printf(
            Locale.ROOT,
            "%s-%s high=%s members %d decisions %d rows %d terms %d opponents %d oneWay %s network %.0f ms%n",
            pair[0],
            pair[1],
            high,
            network.members().size(),
            network.decisions().size(),
            network.rows(),
            terms,
            opp,
            network.members().stream().allMatch(Network.Member::oneWay),
            (t1 - t0) / 1e6);
        try (ForkJoinPool pool = new ForkJoinPool(1)) {
          for (int k = 0; k < 3; k++) {
            long t = System.nanoTime();
            pool.submit(() -> Sample.count(network, Draws.of(1, 1 << 20))).get();
            System.out.printf(
                Locale.ROOT,
                "   %.2f M cascades/s%n",
                (1 << 20) / 1e6 / ((System.nanoTime() - t) / 1e9));
          }
        }
        if (high) {
          t0 = System.nanoTime();
          Obligations.of(situation.pledges(), situation.war());
          System.out.printf("obligations %.0f ms%n", (System.nanoTime() - t0) / 1e6);
        }
      }
    }
  }
}
