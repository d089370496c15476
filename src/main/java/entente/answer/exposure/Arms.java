// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.answer.exposure;

import entente.answer.Label;
import entente.answer.Voice;
import entente.domain.ActorId;
import entente.domain.Interval;
import entente.domain.Unit;
import entente.evidence.Evidence;
import entente.model.exposure.Sign;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Arms range and proliferation: which of the parties' weapons reach the reader's country.
///
/// A weapon is an indicator of a party in a series whose id begins with `weapon-range`; one with a
/// counterpart was handed to it, and can be fired from there too.
final class Arms {
  private static final String RANGE = "weapon-range";

  private Arms() {}

  static @Nullable Reach of(Standpoint you) {
    List<Evidence> arms = you.arms();
    List<Evidence.Event> attacks = you.attacks();
    List<Evidence.Indicator> weapons =
        you.items(Evidence.Indicator.class).stream()
            .filter(i ->
                i.series().startsWith(RANGE)
                    && i.amount().unit() == Unit.KILOMETRE
                    && you.in().isParty(i.actor()))
            .toList();
    if (!attacks.isEmpty() && !arms.isEmpty()) {
      Reach.Search search = new Reach.Search(Field.ARMS);
      search.take("exposure", "attacked by a party: what the parties hand over reaches it");
      search.say(
          Reach.Line.of(
              "attacked",
              Label.ASSESSMENT,
              attacks,
              "what goes from either of them to the other reaches {}, which {} has attacked.",
              you.name(),
              you.in().voice().names(attackers(you, attacks), 2)));
      search.say(you.change(arms, "of help between them and trials"));
      last(you, search, arms);
      return search.reach(Interval.point(1), you.since(arms), Sign.HARM);
    }
    return weapons.isEmpty() ? null : ranges(you, weapons, arms);
  }

  private static List<ActorId> attackers(Standpoint you, List<Evidence.Event> attacks) {
    return attacks.stream()
        .flatMap(e -> you.in().states(e.who()).stream())
        .filter(you.in()::isParty)
        .distinct()
        .toList();
  }

  private static Reach ranges(
      Standpoint you, List<Evidence.Indicator> weapons, List<Evidence> arms) {
    Reach.Search search = new Reach.Search(Field.ARMS);
    int reach = 0;
    int mayReach = 0;
    Evidence.@Nullable Indicator nearest = null;
    Evidence.Indicator longest = weapons.getFirst();
    for (Evidence.Indicator weapon : weapons) {
      Evidence.@Nullable Indicator distance = distance(you, weapon);
      if (distance == null) {
        search.say(
            Reach.Line.of(
                "gap",
                Label.GAP,
                List.of(weapon),
                "whether weapons of {} reach {} is not known: the case does not say how far apart they lie.",
                you.in().voice().name(weapon.actor()),
                you.name()));
        return search.untold();
      }
      search.use(List.of(weapon, distance));
      double km = distance.amount().in(Unit.KILOMETRE).figure();
      reach += weapon.amount().interval().low() >= km ? 1 : 0;
      mayReach += weapon.amount().interval().high() >= km ? 1 : 0;
      if (nearest == null || km < nearest.amount().figure()) {
        nearest = distance;
      }
      if (weapon.amount().high() > longest.amount().high()) {
        longest = weapon;
      }
    }
    double all = weapons.size();
    Interval exposure = Interval.of(reach / all, mayReach / all);
    search.take("exposure", "the share of the weapons listed whose range reaches its capital");
    Evidence.Indicator distance = java.util.Objects.requireNonNull(nearest);
    search.say(
        Reach.Line.of(
            "range",
            Label.ASSESSMENT,
            List.of(distance, longest),
            mayReach == 0
                ? "of {} in the case, {} reach the capital of {}, at {}; {}."
                : reach == mayReach
                    ? "of {} in the case, {} can reach the capital of {}, at {}; {}."
                    : "of {} in the case, up to {} may reach the capital of {}, at {}; {}.",
            Voice.count(weapons.size(), "weapon", "weapons"),
            mayReach == 0 ? Voice.outcome("none can") : Voice.number(mayReach),
            you.name(),
            Voice.amount(distance.amount()),
            you.in().voice().claim(longest)));
    search.say(you.change(arms, "of help between them and trials"));
    if (mayReach < weapons.size()) {
      search.say(
          Reach.Line.of(
              "watch",
              Label.ASSESSMENT,
              List.of(distance, longest),
              "what to watch: further weapons that fly {} or more; the longest in the case flies {}, as known {}.",
              Voice.amount(distance.amount()),
              Voice.amount(longest.amount()),
              Voice.phrase(longest.when())));
    } else {
      last(you, search, arms);
    }
    return search.reach(exposure, you.since(arms), you.sign());
  }

  /// The distance from the nearer of those who hold a weapon.
  private static Evidence.@Nullable Indicator distance(Standpoint you, Evidence.Indicator weapon) {
    List<ActorId> holders = new ArrayList<>(List.of(weapon.actor()));
    @Nullable ActorId counterpart = weapon.counterpart();
    if (counterpart != null && you.in().isParty(counterpart)) {
      holders.add(counterpart);
    }
    Evidence.@Nullable Indicator nearest = null;
    for (ActorId holder : holders) {
      Evidence.@Nullable Indicator distance = you.distance(holder);
      if (distance != null
          && (nearest == null || distance.amount().figure() < nearest.amount().figure())) {
        nearest = distance;
      }
    }
    return nearest;
  }

  private static void last(Standpoint you, Reach.Search search, List<Evidence> arms) {
    if (arms.isEmpty()) {
      return;
    }
    Evidence last = arms.stream().max(java.util.Comparator.comparing(Evidence::when)).orElseThrow();
    search.say(
        Reach.Line.of(
            "watch",
            Label.ASSESSMENT,
            List.of(last),
            "what to watch: {}; the last came {}: {}.",
            Voice.count(1, "further delivery or trial", "further deliveries or trials"),
            Voice.phrase(last.when()),
            you.in().voice().claim(last)));
  }
}
