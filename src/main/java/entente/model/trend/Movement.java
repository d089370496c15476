// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.trend;

import entente.domain.When;
import entente.domain.Working;
import java.util.ArrayList;
import java.util.List;

/// Whether a series kept rising, or falling, since a time.
///
/// @param steps from each point since then to the next
/// @param counterExamples the steps that clearly go the other way
public record Movement(
    Verdict verdict, List<Step> steps, List<Step> counterExamples, List<Working> working) {
  private static final int POINTS_LEAST = 3;
  private static final int STEPS_LEAST = 2;

  public Movement {
    steps = List.copyOf(steps);
    counterExamples = List.copyOf(counterExamples);
    working = List.copyOf(working);
  }

  /// Contradicted by any clear step the other way; supported when every step clearly goes the
  /// claimed way.
  ///
  /// @param rising whether the claim says "rising"; else it says "falling"
  /// @param since points that do not end before this begins are counted
  public static Movement test(List<Point> points, boolean rising, When since) {
    List<Point> ordered = Trend.of(points).points();
    List<Point> counted =
        ordered.stream().filter(point -> !point.at().latest().isBefore(since.earliest())).toList();
    List<Step> steps = new ArrayList<>();
    for (int at = 1; at < counted.size(); at++) {
      steps.add(Step.between(counted.get(at - 1), counted.get(at)));
    }
    Step.Kind claimed = rising ? Step.Kind.RISE : Step.Kind.FALL;
    Step.Kind other = rising ? Step.Kind.FALL : Step.Kind.RISE;
    List<Working> working = new ArrayList<>();
    steps.forEach(step -> working.add(new Working(step.words())));
    if (ordered.size() < POINTS_LEAST || steps.size() < STEPS_LEAST) {
      working.add(
          new Working(
              "%d points, %d steps since %s: fewer than %d and %d"
                  .formatted(ordered.size(), steps.size(), since, POINTS_LEAST, STEPS_LEAST)));
      return new Movement(Verdict.CANNOT_BE_JUDGED, steps, List.of(), working);
    }
    List<Step> counterExamples = steps.stream().filter(step -> step.kind() == other).toList();
    Verdict verdict;
    if (!counterExamples.isEmpty()) {
      verdict = Verdict.CONTRADICTED;
    } else if (steps.stream().allMatch(step -> step.kind() == claimed)) {
      verdict = Verdict.SUPPORTED;
    } else {
      verdict = Verdict.CANNOT_BE_JUDGED;
    }
    working.add(
        new Working(
            "%d of %d steps since %s go the other way"
                .formatted(counterExamples.size(), steps.size(), since)));
    return new Movement(verdict, steps, counterExamples, working);
  }
}
