// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.audit;

import entente.answer.Methods;
import entente.answer.Part;
import entente.domain.Figures;
import entente.domain.Interval;
import entente.evidence.Evidence;
import entente.evidence.claim.Claim;
import entente.model.trend.Lapse;
import entente.model.trend.Timing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Compares a lapse of time that an article names ("days after the vote") with the calendar.
final class Lapses {
  private static final double STRENGTH = 10;
  private static final double FAR = 200;
  private static final double MANY_TIMES = 9;

  private Lapses() {}

  /// @param then what came after or before the other, as the claim has it What the calendar says of
  ///   a lapse; null where the two lie so far apart that the words hardly mean them.
  static @Nullable Ruling ruling(
      Matter matter, Evidence then, Evidence other, Claim.Lapse claimed) {
    Lapse lapse = Timing.between(Index.ended(other.when()), Index.ended(then.when()));
    Interval days = claimed.after() ? lapse.days() : lapse.days().times(-1);
    boolean holds = days.overlaps(new Interval(claimed.low(), claimed.high()));
    double apart = Math.max(Math.abs(days.low()), Math.abs(days.high()));
    if (!holds && apart > Math.max(FAR, MANY_TIMES * claimed.high())) {
      return null;
    }
    Interval size = lapse.days().high() < 0 ? lapse.days().times(-1) : lapse.days();
    String span =
        size.isPoint()
            ? Figures.number(size.low()) + (size.low() == 1 ? " day" : " days")
            : Figures.number(size.low()) + " to " + Figures.number(size.high()) + " days";
    String relation = lapse.days().high() < 0 ? "before" : "after";
    return new Ruling(
        holds ? Verdict.CONFIRMED : Verdict.CONTRADICTED,
        "lapse",
        Methods.TIMING,
        STRENGTH,
        holds ? List.of(then.id(), other.id()) : List.of(),
        holds ? List.of() : List.of(then.id(), other.id()),
        holds ? "" : span + " " + relation,
        "{} ({}), {} " + relation + " this: {} ({}).",
        List.of(
            matter.item(then),
            Matter.time(then.when()),
            new Part.Outcome(span),
            matter.item(other),
            Matter.time(other.when())),
        lapse.working());
  }
}
