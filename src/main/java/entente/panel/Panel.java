// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.panel;

import java.util.List;
import java.util.stream.Stream;

/// Which panel is asked for.
///
/// @param membership which list says what a state is
/// @param from the first year
/// @param to the last year
/// @param groups names of the groups of columns ([#groupNames]), in order
public record Panel(Unit unit, Membership membership, int from, int to, List<String> groups) {
  /// The first year of the system of states.
  public static final int FIRST_YEAR = 1816;

  /// The last year that can be asked for.
  public static final int LAST_YEAR = 2100;

  public Panel {
    groups = List.copyOf(groups);
    if (from < FIRST_YEAR || to > LAST_YEAR || from > to) {
      throw new IllegalArgumentException(
          "a panel runs from %d or later to %d or earlier, not from %d to %d"
              .formatted(FIRST_YEAR, LAST_YEAR, from, to));
    }
    for (String group : groups) {
      VariableGroup known =
          VariableGroups.find(group)
              .orElseThrow(
                  () -> new IllegalArgumentException("there is no group of columns " + group));
      if (!unit.isDyadic() && !known.hasStates()) {
        throw new IllegalArgumentException(
            known.name() + " says something about pairs of states, not about single states");
      }
    }
  }

  /// Every group of columns, by name.
  public static List<String> groupNames() {
    return VariableGroups.all().stream().map(VariableGroup::name).toList();
  }

  /// The groups that fit a unit.
  public static List<String> groupNames(Unit unit) {
    return VariableGroups.all().stream()
        .filter(g -> unit.isDyadic() || g.hasStates())
        .map(VariableGroup::name)
        .toList();
  }

  /// What a group of columns holds.
  public static String title(String group) {
    return VariableGroups.find(group).orElseThrow().title();
  }

  /// The tables that a group of columns is made from.
  public static List<String> tables(String group) {
    return VariableGroups.find(group).orElseThrow().tables();
  }

  /// The tables that it reads.
  public List<String> tables() {
    return Stream.concat(
            membership.tables(unit, !groups.isEmpty()).stream(),
            chosen().stream().flatMap(g -> g.tables().stream()))
        .distinct()
        .toList();
  }

  List<VariableGroup> chosen() {
    return groups.stream().map(name -> VariableGroups.find(name).orElseThrow()).toList();
  }
}
