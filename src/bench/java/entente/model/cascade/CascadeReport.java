// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.cascade;

import entente.model.cascade.Network.Member;
import entente.model.cascade.Network.Term;
import entente.model.payoff.Draws;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Runs [CascadeBenchmark] and says how the sampler compares with a straightforward version and
/// with what the processor could do.
public final class CascadeReport {
  private static final int LANES = 64 * CascadeBenchmark.WORDS;

  /// Binary places that are drawn until a number is told from its level in all lanes: that of the
  /// longest of so many runs of heads.
  private static final double PLACES = Math.log(LANES) / Math.log(2) + 1.33;

  private static final int CHECKED = 40_000;

  private CascadeReport() {}

  public static void main(String[] arguments) throws RunnerException {
    Map<String, Map<String, Double>> medians = new TreeMap<>();
    for (RunResult result :
        new Runner(
                new OptionsBuilder()
                    .include(CascadeBenchmark.class.getName())
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run()) {
      medians
          .computeIfAbsent(result.getParams().getParam("attack"), _ -> new TreeMap<>())
          .put(
              result.getPrimaryResult().getLabel(),
              result.getPrimaryResult().getStatistics().getPercentile(50));
    }
    System.out.printf(
        Locale.ROOT,
        "Cascades a second, ATOP on %s, high estimate; medians, %d processors%n",
        PublishedNetwork.DAY,
        Runtime.getRuntime().availableProcessors());
    for (String attack : CascadeBenchmark.attacks()) {
      print(attack, medians.getOrDefault(attack, Map.of()));
    }
  }

  private static void print(String attack, Map<String, Double> median) {
    Network network = CascadeBenchmark.network(attack);
    double furthest = check(network);
    double words = words(network);
    double bits = network.decisions().size() * PLACES * CascadeBenchmark.WORDS / LANES;
    double bound =
        1
            / (words / median.getOrDefault("wordsAlone", 0.0)
                + bits / median.getOrDefault("bitsAlone", 0.0));
    double one = median.getOrDefault("oneCore", 0.0);
    System.out.printf(
        Locale.ROOT,
        """
        %s: %d states reached, %d pledges, %d decisions
          one core         %,13.0f
          all cores        %,13.0f   all / one = %.2f
          straightforward  %,13.0f   one core / it = %.0f
          bound, one core  %,13.0f   one core / it = %.2f
          a cascade needs %.1f words of pledges, once each, and %.1f of random bits; the processor joins %.1f and draws
          %.2f thousand million a second. The two versions differ by %.4f at most, over %,d draws.
        """,
        attack,
        network.actors().size(),
        terms(network).count(),
        network.decisions().size(),
        one,
        median.getOrDefault("allCores", 0.0),
        median.getOrDefault("allCores", 0.0) / one,
        median.getOrDefault("plain", 0.0),
        one / median.getOrDefault("plain", 0.0),
        bound,
        one / bound,
        words,
        bits,
        median.getOrDefault("wordsAlone", 0.0) / 1e9,
        median.getOrDefault("bitsAlone", 0.0) / 1e9,
        furthest,
        CHECKED);
  }

  /// The least number of words of 64 cascades that must be read: each pledge's beneficiary, each
  /// decision and each state, once.
  private static double words(Network network) {
    long rows = terms(network).count() + network.rows() + 2L * network.actors().size();
    return (double) rows * CascadeBenchmark.WORDS / LANES;
  }

  private static Stream<Term> terms(Network network) {
    return network.members().stream().flatMap(CascadeReport::terms);
  }

  private static Stream<Term> terms(Member member) {
    return Stream.of(
            member.duties().attacker(),
            member.duties().defender(),
            member.limits().attacker(),
            member.limits().defender())
        .flatMap(List::stream);
  }

  /// By how much shares of the two versions differ at most.
  private static double check(Network network) {
    long[] fast = Sample.count(network, Draws.of(1, CHECKED));
    long[] plain = CascadeBenchmark.plain(network, 2, CHECKED);
    double furthest = 0;
    for (int row = 0; row < fast.length; row++) {
      furthest = Math.max(furthest, Math.abs(fast[row] - plain[row]) / (double) CHECKED);
    }
    // Five standard errors of a difference of two shares.
    double most = 5 * Math.sqrt(0.5 / CHECKED);
    if (furthest > most) {
      throw new IllegalStateException("the two versions differ by " + furthest);
    }
    return furthest;
  }
}
