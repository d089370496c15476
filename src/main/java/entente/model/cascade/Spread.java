// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.cascade;

import entente.model.cascade.Network.Member;

/// How many cascades, a bit for each, run from decisions to who is at war.
sealed interface Spread permits Steps, Reach {
  /// The rows of decisions, to be set before each run.
  long[][] kept();

  /// Runs until nothing changes.
  ///
  /// @return for each actor a row of the attackers' side and one of the defenders'
  long[][] run();

  /// The fastest way that is exact on a network.
  ///
  /// @param words how many words of 64 cascades a row has
  static Spread over(Network network, int words) {
    return network.members().stream().allMatch(Member::oneWay)
        ? new Reach(network, words)
        : new Steps(network, words);
  }
}
