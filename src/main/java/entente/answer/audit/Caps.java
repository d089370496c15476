// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.audit;

import entente.answer.Methods;
import entente.answer.Part;
import entente.domain.Figures;
import entente.domain.Interval;
import entente.domain.Quantity;
import entente.domain.Working;
import entente.evidence.Evidence;
import entente.evidence.claim.Claim.Amount;
import entente.evidence.claim.Claim.Bound;
import entente.evidence.claim.Claim.Measure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Compares a share or multiple of a cap ("three times its yearly allowance") with the flow's own.
final class Caps {
  private static final double TOLERANCE = 0.12;

  private Caps() {}

  static List<Ruling> of(Matter matter) {
    if (!matter.claim().speaksOf("cap") && !matter.says("permits", "allowed to", "may import")) {
      return List.of();
    }
    List<Ruling> rulings = new ArrayList<>();
    for (Amount amount : matter.claim().amounts()) {
      boolean share = amount.measure() == Measure.SHARE;
      if (share || amount.measure() == Measure.MULTIPLE) {
        Ruling ruling = ratio(matter, amount, share ? amount.low() / 100 : amount.low());
        if (ruling != null) {
          rulings.add(ruling);
        }
      }
    }
    return rulings;
  }

  private static @Nullable Ruling ratio(Matter matter, Amount amount, double claimed) {
    Evidence.Measure cap = cap(matter);
    Quantity limit = cap == null ? null : cap.limit();
    Evidence.Flow flow = cap == null ? null : flow(matter, cap);
    if (cap == null
        || limit == null
        || flow == null
        || !flow.amount().unit().convertsTo(limit.unit())) {
      return null;
    }
    Interval of = flow.amount().in(limit.unit()).interval().dividedBy(limit.figure());
    double ratio = flow.amount().in(limit.unit()).figure() / limit.figure();
    boolean above = amount.bound() == Bound.AT_LEAST;
    boolean holds =
        Math.abs(ratio - claimed) <= TOLERANCE * Math.max(claimed, ratio)
            || (above && of.isBounded() && of.low() >= claimed);
    String words =
        ratio < 1
            ? Figures.number((double) Math.round(ratio * 100)) + " % of the cap"
            : Figures.significant(ratio, 2) + " times the cap";
    return new Ruling(
        holds ? Verdict.CONFIRMED : Verdict.CONTRADICTED,
        "cap",
        Methods.CAP,
        9,
        holds ? List.of(flow.id(), cap.id()) : List.of(),
        holds ? List.of() : List.of(flow.id(), cap.id()),
        holds ? "" : words,
        "{} is {}.",
        List.of(matter.item(flow), new Part.Outcome(words)),
        List.of(
            new Working(
                flow.amount().words()
                    + " / "
                    + limit.words()
                    + " = "
                    + Figures.significant(ratio, 3))));
  }

  private static Evidence.@Nullable Measure cap(Matter matter) {
    Evidence.Measure best = null;
    double most = -1;
    for (Evidence.Measure measure : matter.index().world().items(Evidence.Measure.class)) {
      if (measure.limit() == null || measure.good() == null) {
        continue;
      }
      double score = 0;
      for (String stem : matter.index().measured(measure)) {
        score += matter.stems().contains(stem) ? matter.index().weight(stem) : 0;
      }
      boolean flows =
          matter.index().world().items(Evidence.Flow.class).stream()
              .anyMatch(f -> f.good().equals(measure.good()));
      score += flows ? 5 : 0;
      if (score > most) {
        most = score;
        best = measure;
      }
    }
    return best;
  }

  /// The flow of which the claim or the clauses before it give the figure.
  private static Evidence.@Nullable Flow flow(Matter matter, Evidence.Measure cap) {
    Matter at = matter;
    for (int back = 0; at != null && back < 4; back++, at = at.before()) {
      for (Amount amount : at.claim().amounts()) {
        for (Evidence.Flow flow : matter.index().world().items(Evidence.Flow.class)) {
          Comparison comparison = Comparison.of(amount, flow.amount());
          boolean same = comparison == Comparison.SAME;
          if (flow.good().equals(cap.good()) && same && amount.unit() != null) {
            return flow;
          }
        }
      }
    }
    return null;
  }
}
