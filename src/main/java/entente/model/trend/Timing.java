// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.trend;

import entente.domain.Interval;
import entente.domain.When;
import entente.domain.Working;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/// How long after something a thing happened.
public final class Timing {
  private Timing() {}

  /// The days from the first to the second, as precisely as the two dates allow.
  public static Lapse between(When first, When then) {
    double low =
        first.openEnd() || then.openStart()
            ? Double.NEGATIVE_INFINITY
            : days(first.latest(), then.earliest());
    double high =
        first.openStart() || then.openEnd()
            ? Double.POSITIVE_INFINITY
            : days(first.earliest(), then.latest());
    Interval days = new Interval(low, high);
    List<LapseClass> classes =
        Stream.of(LapseClass.values()).filter(each -> each.days().overlaps(days)).toList();
    return new Lapse(
        days, classes, List.of(new Working("%s to %s = %s days".formatted(first, then, days))));
  }

  /// Whether the lapse is of the class that is claimed. A lapse below zero contradicts every
  /// "after".
  public static Verdict test(LapseClass claimed, Lapse lapse) {
    if (claimed.days().contains(lapse.days())) {
      return Verdict.SUPPORTED;
    }
    return claimed.days().overlaps(lapse.days()) ? Verdict.CANNOT_BE_JUDGED : Verdict.CONTRADICTED;
  }

  private static double days(LocalDate from, LocalDate to) {
    return (double) ChronoUnit.DAYS.between(from, to);
  }
}
