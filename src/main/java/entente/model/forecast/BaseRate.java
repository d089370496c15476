// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.forecast;

import entente.domain.Interval;
import entente.domain.Obligation;
import java.util.List;
import java.util.Set;

/// A published share of alliance pledges that were honoured when they were invoked.
///
/// @param obligations the kinds of pledge that were counted
/// @param eras the times that were counted
public record BaseRate(String source, Set<Obligation> obligations, Set<Era> eras, double share) {
  private static final Set<Obligation> ALL =
      Set.of(
          Obligation.DEFENCE, Obligation.OFFENCE, Obligation.NEUTRALITY, Obligation.NON_AGGRESSION);
  private static final Set<Era> ALWAYS = Set.of(Era.BEFORE_1945, Era.SINCE_1945);

  public BaseRate {
    obligations = Set.copyOf(obligations);
    eras = Set.copyOf(eras);
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException("a share of pledges lies between 0 and 1, not " + share);
    }
  }

  /// When a pledge was invoked.
  public enum Era {
    BEFORE_1945,
    SINCE_1945
  }

  /// The estimates that the literature gives. They disagree, and the range of those that fit is the
  /// prior.
  public static List<BaseRate> published() {
    String leedsLongMitchell = "Leeds, Long and Mitchell 2000, 1816-1944";
    String berkemeierFuhrmann = "Berkemeier and Fuhrmann 2018, 1816-2003";
    return List.of(
        new BaseRate(leedsLongMitchell, ALL, Set.of(Era.BEFORE_1945), 0.745),
        new BaseRate("Leeds 2003, about", ALL, Set.of(Era.BEFORE_1945), 0.75),
        new BaseRate(
            "Leeds, Chiba and others, What does it mean to be a reliable ally?, about",
            ALL,
            ALWAYS,
            0.67),
        new BaseRate(berkemeierFuhrmann, ALL, ALWAYS, 0.50),
        new BaseRate(berkemeierFuhrmann + ", before 1945", ALL, Set.of(Era.BEFORE_1945), 0.66),
        new BaseRate(berkemeierFuhrmann + ", since 1945", ALL, Set.of(Era.SINCE_1945), 0.22),
        new BaseRate(berkemeierFuhrmann + ", defence", Set.of(Obligation.DEFENCE), ALWAYS, 0.41),
        new BaseRate(
            berkemeierFuhrmann + ", non-aggression",
            Set.of(Obligation.NON_AGGRESSION),
            ALWAYS,
            0.37),
        new BaseRate(berkemeierFuhrmann + ", offence", Set.of(Obligation.OFFENCE), ALWAYS, 0.74),
        new BaseRate(
            berkemeierFuhrmann + ", neutrality", Set.of(Obligation.NEUTRALITY), ALWAYS, 0.78));
  }

  /// Whether it counted pledges of this kind and time.
  public boolean covers(Obligation obligation, Era era) {
    return obligations.contains(obligation) && eras.contains(era);
  }

  /// The range of the estimates that cover a kind of pledge and a time.
  public static Interval prior(List<BaseRate> rates, Obligation obligation, Era era) {
    return rates.stream()
        .filter(rate -> rate.covers(obligation, era))
        .map(rate -> Interval.point(rate.share()))
        .reduce(Interval::hull)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "no base rate covers "
                    + obligation
                    + " "
                    + era
                    + ". Maybe it is no alliance pledge."));
  }
}
