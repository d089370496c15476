// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.pooling;

import entente.domain.Figures;
import entente.domain.Interval;
import entente.domain.Working;
import java.util.List;

/// Two counts of which one is part of the other, as the killed are of the casualties: each bounds
/// the other.
///
/// @param part the part, cut to no more than the whole
/// @param whole the whole, raised to no less than the part
/// @param contradictory whether the least part exceeds the greatest whole; both are then left as
///   they were
public record CountOrder(
    Interval part, Interval whole, boolean contradictory, List<Working> working) {
  public CountOrder {
    working = List.copyOf(working);
  }

  public static CountOrder of(Interval part, Interval whole) {
    if (part.low() > whole.high()) {
      return new CountOrder(
          part,
          whole,
          true,
          List.of(
              new Working(
                  "a part of at least "
                      + Figures.number(part.low())
                      + " exceeds a whole of at most "
                      + Figures.number(whole.high()))));
    }
    Interval cut = new Interval(part.low(), Math.min(part.high(), whole.high()));
    Interval raised = new Interval(Math.max(part.low(), whole.low()), whole.high());
    return new CountOrder(
        cut, raised, false, List.of(new Working("part " + cut + " ≤ whole " + raised)));
  }
}
