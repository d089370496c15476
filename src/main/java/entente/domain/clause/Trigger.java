// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.domain.clause;

import java.util.List;

/// What sets a duty off.
public sealed interface Trigger {
  /// As a noun phrase.
  String words();

  /// One of these cases comes about.
  record On(List<Casus> cases) implements Trigger {
    public On {
      cases = List.copyOf(cases);
      if (cases.isEmpty()) {
        throw new IllegalArgumentException("a trigger names at least one case");
      }
    }

    @Override
    public String words() {
      return String.join(
          " or ",
          cases.stream()
              .map(casus ->
                  switch (casus) {
                    case ARMED_ATTACK -> "an armed attack";
                    case INVASION -> "an armed invasion";
                    case AGGRESSION -> "aggression";
                    case STATE_OF_WAR -> "a state of war";
                    case THREAT -> "a threat of attack";
                  })
              .toList());
    }
  }

  /// Something other than the use or threat of force: notice, the exchange of instruments.
  ///
  /// @param what as a noun phrase
  record Occasion(String what) implements Trigger {
    @Override
    public String words() {
      return what;
    }
  }

  /// Nothing: the duty stands at all times.
  record Standing() implements Trigger {
    @Override
    public String words() {
      return "nothing; the duty always stands";
    }
  }
}
