// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody who acts in international politics: a state, its leader, a body or a bloc.
public sealed interface Actor {
  ActorId id();

  /// The name as it stands inside a sentence: "the DPRK", "Kim Jong Un".
  String name();

  /// Other names by which texts call the actor.
  List<String> aliases();

  /// A state, identified by its ISO 3166-1 alpha-3 code.
  ///
  /// @param adjective as in "Russian"
  /// @param cow Correlates of War number, where there is one
  /// @param gw Gleditsch-Ward number, where there is one
  record State(
      ActorId id,
      String name,
      List<String> aliases,
      String adjective,
      @Nullable Integer cow,
      @Nullable Integer gw)
      implements Actor {
    public State {
      aliases = List.copyOf(aliases);
    }
  }

  /// A person who holds an office of a state.
  record Leader(
      ActorId id, String name, List<String> aliases, ActorId state, String office, When inOffice)
      implements Actor {
    public Leader {
      aliases = List.copyOf(aliases);
    }
  }

  /// A ministry, agency, council or organisation.
  ///
  /// @param of the state whose organ it is, if any
  /// @param rule how it decides, if it votes
  record Body(
      ActorId id,
      String name,
      List<String> aliases,
      @Nullable ActorId of,
      @Nullable DecisionRule rule)
      implements Actor {
    public Body {
      aliases = List.copyOf(aliases);
    }
  }

  /// A group of states that acts or is spoken of as one.
  record Bloc(ActorId id, String name, List<String> aliases, List<ActorId> members)
      implements Actor {
    public Bloc {
      aliases = List.copyOf(aliases);
      members = List.copyOf(members);
    }
  }
}
