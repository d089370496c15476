// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.evidence;

import entente.domain.ActorId;
import entente.domain.When;
import java.util.List;

/// Something commonly said of the matter that the evidence can test.
public sealed interface Proposition {
  /// The word by which the proposition is named.
  String id();

  /// That one thing came a given lapse of time after another ("days after").
  ///
  /// @param lapse the word used: `days`, `weeks`, `months` or `years`
  record After(String id, EvidenceId first, EvidenceId then, String lapse) implements Proposition {}

  /// That a series has only fallen, or only risen, since a time.
  record Moving(String id, ActorId actor, String series, boolean rising, When since)
      implements Proposition {}

  /// That relations between two actors have only deepened since a time: cooperative acts only, and
  /// more of them.
  record OnlyDeepened(String id, List<ActorId> between, When since) implements Proposition {
    public OnlyDeepened {
      between = List.copyOf(between);
    }
  }

  /// That a buyer gives a seller a real alternative to its present buyers.
  ///
  /// @param seller whose market it is
  /// @param share the series that holds each buyer's share
  /// @param total the series of the seller that holds the size of the market
  /// @param buyer the new buyer
  /// @param good what it buys
  record Alternative(
      String id, ActorId seller, String share, String total, ActorId buyer, String good)
      implements Proposition {}
}
