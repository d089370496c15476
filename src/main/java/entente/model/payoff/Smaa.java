// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.payoff;

import entente.domain.Figures;
import entente.domain.Working;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Stochastic multicriteria acceptability analysis (SMAA-2): which alternative comes first, and for
/// whom, when neither the weights nor the measurements are known exactly.
///
/// The value of an alternative is the weighted sum of its measurements. Rank acceptability is the
/// share of all weights and measurements that give it a rank; the central weight vector is the mean
/// of the weights that put it first; the confidence factor is how often it is first for a judge
/// with those weights (Lahdelma and Salminen 2001, equations 8, 11 and 12, drawn by Monte Carlo).
/// The same seed gives the same bits on any number of threads.
public final class Smaa {
  /// The holder of weights that all alternatives share.
  public static final String COMMON = "common";

  private Smaa() {}

  public static Acceptability analyse(
      List<Alternative> alternatives, Weights weights, Draws draws) {
    Sampler sampler = new Sampler(alternatives, weights);
    Tally tally = sampler.tally(draws);
    List<Standing> standings = new ArrayList<>();
    List<Pairing> pairings = new ArrayList<>();
    List<Working> working = new ArrayList<>();
    for (int i = 0; i < alternatives.size(); i++) {
      Standing standing = standing(alternatives, weights, draws, sampler, tally, i);
      standings.add(standing);
      working.add(
          new Working(
              standing.alternative()
                  + ": mean "
                  + Figures.decimals(standing.mean(), 4)
                  + ", above 0 in "
                  + standing.aboveZero()
                  + ", first in "
                  + standing.ranks().getFirst()
                  + " of "
                  + Figures.number(draws.count())
                  + " draws, seed "
                  + draws.seed()));
      for (int j = 0; j < alternatives.size(); j++) {
        if (i != j) {
          Pairing pairing =
              new Pairing(
                  alternatives.get(i).id(),
                  alternatives.get(j).id(),
                  Estimate.of(tally.wins(i, j), draws.count()));
          pairings.add(pairing);
          working.add(
              new Working(pairing.first() + " above " + pairing.second() + ": " + pairing.above()));
        }
      }
    }
    return new Acceptability(standings, pairings, working);
  }

  private static Standing standing(
      List<Alternative> alternatives,
      Weights weights,
      Draws draws,
      Sampler sampler,
      Tally tally,
      int at) {
    List<Estimate> ranks = new ArrayList<>();
    for (int rank = 0; rank < alternatives.size(); rank++) {
      ranks.add(Estimate.of(tally.ranks(at, rank), draws.count()));
    }
    return new Standing(
        alternatives.get(at).id(),
        ranks,
        Estimate.of(tally.aboveZero(at), draws.count()),
        tally.sum(at) / draws.count(),
        tally.ranks(at, 0) == 0
            ? new Central.NeverFirst()
            : supported(alternatives, weights, draws, sampler, tally, at));
  }

  private static Central supported(
      List<Alternative> alternatives,
      Weights weights,
      Draws draws,
      Sampler sampler,
      Tally tally,
      int at) {
    List<CentralWeight> central = new ArrayList<>();
    Map<String, Weighting> exact = new LinkedHashMap<>();
    int column = 0;
    for (WeightVector vector : sampler.vectors()) {
      Map<String, Double> shares = new LinkedHashMap<>();
      for (String criterion : vector.criteria()) {
        double weight = tally.weightWhenFirst(at, column++) / tally.ranks(at, 0);
        central.add(new CentralWeight(vector.holder(), criterion, weight));
        shares.put(criterion, weight);
      }
      if (!shares.isEmpty()) {
        exact.put(vector.holder(), summingToOne(shares));
      }
    }
    Weights fixed =
        switch (weights) {
          case Weights.Common _ ->
              new Weights.Common(exact.getOrDefault(COMMON, new Weighting.Free()));
          case Weights.Own _ -> new Weights.Own(exact);
        };
    Tally again = new Sampler(alternatives, fixed).tally(draws);
    return new Central.Supported(central, Estimate.of(again.ranks(at, 0), draws.count()));
  }

  private static Weighting summingToOne(Map<String, Double> shares) {
    double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
    shares.replaceAll((_, share) -> Math.clamp(share / sum, 0, 1));
    return new Weighting.Exact(shares);
  }
}
