// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.model.cascade;

import entente.domain.ActorId;
import java.util.List;
import java.util.Map;

/// A war about to begin, and all that decides who else is drawn in.
///
/// @param volunteers who may join unbound
/// @param capability each state's share of the system's, as its CINC; who is not there is not known
public record Situation(
    War war, List<Pledge> pledges, List<Volunteer> volunteers, Map<ActorId, Double> capability) {
  public Situation {
    pledges = List.copyOf(pledges);
    volunteers = List.copyOf(volunteers);
    capability = Map.copyOf(capability);
    capability.forEach((actor, share) -> {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException(
            "the capability of " + actor + " is a share from 0 to 1, not " + share);
      }
    });
    if (volunteers.stream().map(Volunteer::actor).distinct().count() < volunteers.size()) {
      throw new IllegalArgumentException(
          "an actor volunteers twice. Maybe it favours one side only: then keep that one.");
    }
  }

  public static Situation of(War war, List<Pledge> pledges) {
    return new Situation(war, pledges, List.of(), Map.of());
  }

  /// The same war by another account of who began it.
  public Situation as(War account) {
    return new Situation(account, pledges, volunteers, capability);
  }

  /// The same war, had a treaty not been made.
  public Situation without(String treaty) {
    List<Pledge> others =
        pledges.stream().filter(pledge -> !pledge.treaty().equals(treaty)).toList();
    if (others.size() == pledges.size()) {
      throw new IllegalArgumentException(
          "no pledge comes from "
              + treaty
              + ". Maybe one of "
              + pledges.stream().map(Pledge::treaty).distinct().sorted().toList()
              + " was meant.");
    }
    return new Situation(war, others, volunteers, capability);
  }

  public Situation volunteering(List<Volunteer> who) {
    return new Situation(war, pledges, who, capability);
  }

  public Situation weighing(Map<ActorId, Double> shares) {
    return new Situation(war, pledges, volunteers, shares);
  }
}
