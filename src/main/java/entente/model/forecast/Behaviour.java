// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.forecast;

import entente.domain.Figures;
import entente.domain.Interval;
import entente.domain.Working;
import java.util.List;

/// How likely a pledged or sought act is: what states did with such pledges, moved by this state's
/// interest.
///
/// log-odds = log-odds of the prior + sensitivity x net interest. The form of the interest is
/// Smith, A. "Alliance formation and war", International Studies Quarterly 39, 1995, 405-425
/// ([Intervention]); that it acts on log-odds, and how strongly, is this model's assumption and no
/// estimate of it exists. Show the prior beside the result. The act may also happen with no pledge
/// in force, and then the prior must come from acts of that kind.
public final class Behaviour {
  private Behaviour() {}

  /// The chance of an act.
  ///
  /// @param prior the range of cited base rates, above 0 and below 1
  /// @param net the net interest, in units of what the stake is worth
  /// @param sensitivity by how much a net interest of 1 raises the log-odds
  public static Chance of(Interval prior, Interval net, double sensitivity) {
    if (!(prior.low() > 0 && prior.high() < 1) || !(sensitivity >= 0) || !net.isBounded()) {
      throw new IllegalArgumentException(
          "a prior of "
              + prior
              + ", a net interest of "
              + net
              + " and a sensitivity of "
              + sensitivity
              + " give no chance");
    }
    Interval chance =
        Interval.of(
            logistic(logit(prior.low()) + sensitivity * net.low()),
            logistic(logit(prior.high()) + sensitivity * net.high()));
    return new Chance(
        prior,
        chance,
        List.of(
            new Working("base rates of such acts: " + prior),
            new Working(
                "log-odds ["
                    + Figures.significant(logit(prior.low()), 3)
                    + ", "
                    + Figures.significant(logit(prior.high()), 3)
                    + "] + "
                    + Figures.number(sensitivity)
                    + " x net interest "
                    + net),
            new Working("chance: " + chance)));
  }

  private static double logit(double probability) {
    return Math.log(probability / (1 - probability));
  }

  private static double logistic(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  /// The chance of an act.
  ///
  /// @param prior by base rates alone
  /// @param chance with the interest
  public record Chance(Interval prior, Interval chance, List<Working> working) {
    public Chance {
      working = List.copyOf(working);
    }
  }
}
