// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.cascade;

import entente.domain.ActorId;
import entente.domain.Interval;
import entente.model.forecast.Intervention;

/// A third party's choice of sides where nothing binds it: it weighs by how much its joining moves
/// the outcome.
///
/// U = p (u_A - u_D) with p its part of the strength of all three; it joins the attackers where U -
/// K > 0, the defenders where U + K < 0 and nobody otherwise. Altfeld, M. F. and Bueno de Mesquita,
/// B. "Choosing sides in wars", International Studies Quarterly 23, 1979, 87-112.
///
/// @param own its strength, in any unit
/// @param attackers theirs, in the same unit
/// @param defenders theirs
/// @param preference u_A - u_D, how much more the attackers' victory is worth to it
/// @param cost K, what joining costs it, in the unit of the preference, 0 or more
public record SideChoice(
    double own, double attackers, double defenders, Interval preference, Interval cost) {
  public SideChoice {
    if (!(own >= 0 && attackers >= 0 && defenders >= 0 && own + attackers + defenders > 0)) {
      throw new IllegalArgumentException(
          "strengths lie at 0 or above and not all at 0, not "
              + own
              + ", "
              + attackers
              + ", "
              + defenders);
    }
    if (!(cost.low() >= 0)) {
      throw new IllegalArgumentException("joining costs 0 or more, not " + cost);
    }
  }

  /// Its part of the strength of all three.
  public double weight() {
    return own / (own + attackers + defenders);
  }

  /// U.
  public Interval utility() {
    return preference.times(weight());
  }

  /// What joining a side is worth less what it costs; it joins where this lies above 0.
  public Interval net(Side side) {
    return switch (side) {
      case ATTACKER -> utility().minus(cost);
      case DEFENDER -> Interval.point(0).minus(utility()).minus(cost);
    };
  }

  /// It as a volunteer for a side.
  public Volunteer volunteer(ActorId actor, Side side) {
    Interval net = net(side);
    return new Volunteer(actor, side, Interval.of(net.low() > 0 ? 1 : 0, net.high() > 0 ? 1 : 0));
  }

  /// A third party that may help a side unbound, by its own interest in that side's victory: it
  /// joins where the worth of joining is not below its cost ([Intervention], Smith 1995). Where the
  /// range holds both, nothing is known.
  public static Volunteer helper(ActorId actor, Side side, Intervention intervention) {
    Interval net = intervention.net();
    return new Volunteer(actor, side, Interval.of(net.low() >= 0 ? 1 : 0, net.high() >= 0 ? 1 : 0));
  }
}
