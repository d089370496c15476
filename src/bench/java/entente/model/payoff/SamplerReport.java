// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.payoff;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Runs [SamplerBenchmark] and says how the kernel compares with a plain loop and with what the
/// processor could do.
public final class SamplerReport {
  /// Operations on 64 bits that a draw of two times ten goals needs; one on 32 bits counts half,
  /// for twice as many fit into a register. The working set stays in the first two caches: the
  /// bound is arithmetic, not memory.
  ///
  /// - 19 numbers of 64 bits, 11 operations each: 209
  /// - two sorts of 9 numbers by 26 exchanges of 2 operations on 32 bits, 20 differences: 62
  /// - 20 weights and 20 gains from whole numbers, 2 each: 80
  /// - 20 gains within their intervals and their weighted sum, 4 each: 80
  /// - 2 x 20 central weights, 2 each; comparisons, sums and marks: 100
  private static final double OPERATIONS = 209 + 62 + 80 + 80 + 100;

  private SamplerReport() {}

  public static void main(String[] arguments) throws RunnerException {
    Map<String, Double> medians = new HashMap<>();
    for (RunResult result :
        new Runner(
                new OptionsBuilder()
                    .include(SamplerBenchmark.class.getName())
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run()) {
      medians.put(
          result.getPrimaryResult().getLabel(),
          result.getPrimaryResult().getStatistics().getPercentile(50));
    }
    double kernel = medians.get("kernel");
    double bound = medians.get("arithmeticAlone") / OPERATIONS;
    System.out.printf(
        Locale.ROOT,
        """
        2 actors x 10 goals, own free weights, every gain an interval; medians of weight vectors a second
        (one for each actor counts as one), %d processors:
          kernel, all cores              %,15.0f   1,000,000 in %.0f ms
          plain loop, one core           %,15.0f   kernel / plain = %.1f
          plain loop, all cores          %,15.0f   kernel / plain = %.1f
          uniform numbers alone          %,15.0f   kernel / it    = %.2f
          bound by arithmetic            %,15.0f   kernel / bound = %.2f
        The bound: %.0f operations a draw, at the %.1f thousand million a second that multiplying and adding alone reach.
        """,
        Runtime.getRuntime().availableProcessors(),
        kernel,
        1e9 / kernel,
        medians.get("plainLoop"),
        kernel / medians.get("plainLoop"),
        medians.get("plainLoopOnAllCores"),
        kernel / medians.get("plainLoopOnAllCores"),
        medians.get("uniformNumbersAlone"),
        kernel / medians.get("uniformNumbersAlone"),
        bound,
        kernel / bound,
        OPERATIONS,
        medians.get("arithmeticAlone") / 1e9);
  }
}
