// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.trend;

import entente.domain.When;
import entente.domain.Working;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Whether a relation "only deepened" since a time.
///
/// @param ground what decided
/// @param counterExamples items of evidence for acts against each other since then
public record Deepening(
    Verdict verdict, Ground ground, List<String> counterExamples, List<Working> working) {
  private static final int MONTHS_LEAST = 3;

  /// What decides whether a relation only deepened.
  public enum Ground {
    /// A conflictual act between them since then.
    CONFLICTUAL_ACT,
    /// A conflictual act that may have been before.
    ACT_OF_UNSURE_DATE,
    /// Too few months to tell a trend.
    TOO_FEW_MONTHS,
    /// Fewer cooperative acts as time went on.
    COOPERATION_FALLING,
    /// No conflictual act, and no fewer cooperative acts as time went on.
    COOPERATION_NOT_FALLING
  }

  /// Cooperative acts between the two in a month.
  public record MonthCount(YearMonth month, int cooperative) {}

  /// A conflictual act between the two.
  ///
  /// @param id the item of evidence that gives it
  public record Act(String id, When on) {}

  public Deepening {
    counterExamples = List.copyOf(counterExamples);
    working = List.copyOf(working);
  }

  /// Contradicted by any conflictual act since then; supported only if there is none and the
  /// monthly counts of cooperative acts do not fall (Mann-Kendall S of zero or more).
  public static Deepening test(List<MonthCount> counts, List<Act> conflictual, When since) {
    List<Act> after =
        conflictual.stream()
            .filter(act -> !act.on().earliest().isBefore(since.earliest()))
            .sorted(Comparator.comparing(Act::on))
            .toList();
    if (!after.isEmpty()) {
      List<Working> working =
          after.stream()
              .map(act -> new Working("conflictual act on %s: %s".formatted(act.on(), act.id())))
              .toList();
      return new Deepening(
          Verdict.CONTRADICTED,
          Ground.CONFLICTUAL_ACT,
          after.stream().map(Act::id).toList(),
          working);
    }
    List<Working> working = new ArrayList<>();
    working.add(new Working("conflictual acts since %s: 0".formatted(since)));
    if (conflictual.stream().anyMatch(act -> !act.on().latest().isBefore(since.earliest()))) {
      working.add(new Working("a conflictual act may have been before or after " + since));
      return undecided(Ground.ACT_OF_UNSURE_DATE, working);
    }
    YearMonth first = YearMonth.from(since.earliest());
    List<Double> months =
        counts.stream()
            .filter(count -> !count.month().isBefore(first))
            .sorted(Comparator.comparing(MonthCount::month))
            .map(count -> (double) count.cooperative())
            .toList();
    if (months.size() < MONTHS_LEAST) {
      working.add(
          new Working("%d months counted, fewer than %d".formatted(months.size(), MONTHS_LEAST)));
      return undecided(Ground.TOO_FEW_MONTHS, working);
    }
    MannKendall trend = MannKendall.inOrder(months);
    working.addAll(trend.working());
    if (trend.s() < 0) {
      return undecided(Ground.COOPERATION_FALLING, working);
    }
    return new Deepening(Verdict.SUPPORTED, Ground.COOPERATION_NOT_FALLING, List.of(), working);
  }

  private static Deepening undecided(Ground ground, List<Working> working) {
    return new Deepening(Verdict.CANNOT_BE_JUDGED, ground, List.of(), working);
  }
}
