// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A state of the international system, with the spells in which it belonged to the system and the
/// names that it had.
///
/// Membership is that of the Correlates of War list of the state system, which takes no side on
/// anybody's status; a state keeps its number through changes of name, government and territory.
///
/// @param cow Correlates of War number
/// @param abbreviation Correlates of War abbreviation, such as GMY
/// @param iso today's ISO 3166-1 alpha-3 code; null for a state that is no more
/// @param spells in order of time, never empty
/// @param names in order of time, never empty; the last holds from its first day on
public record SystemState(
    int cow, String abbreviation, @Nullable ActorId iso, List<Spell> spells, List<Name> names) {
  public SystemState {
    spells = spells.stream().sorted(Comparator.comparing(Spell::from)).toList();
    names = List.copyOf(names);
    if (spells.isEmpty() || names.isEmpty()) {
      throw new IllegalArgumentException("state " + cow + " needs a spell and a name");
    }
  }

  /// An unbroken time in the system.
  ///
  /// @param until the last day; null while it lasts
  /// @param gw Gleditsch-Ward number; null where their list lacks the state
  public record Spell(LocalDate from, @Nullable LocalDate until, @Nullable Integer gw) {
    /// Whether the day lies in it.
    public boolean contains(LocalDate day) {
      return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /// "1955-1990", or "from 1990".
    public String years() {
      return until == null ? "from " + from.getYear() : from.getYear() + "-" + until.getYear();
    }
  }

  /// A name in its time.
  ///
  /// @param from the first day; null where no name came before
  /// @param until the last day; null while it lasts
  /// @param name as it stands inside a sentence: "the Soviet Union"
  /// @param others by which texts call the state
  /// @param gw Gleditsch-Ward number of that time, where it is not that of the spell
  public record Name(
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      String name,
      String adjective,
      List<String> others,
      @Nullable Integer gw) {
    public Name {
      others = List.copyOf(others);
    }

    /// Whether the day lies in its time.
    public boolean contains(LocalDate day) {
      return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
  }

  /// Its ISO code, or its Correlates of War abbreviation where it is no more: cow-AUH.
  public ActorId id() {
    return iso == null ? ActorId.of("cow-" + abbreviation) : iso;
  }

  /// The state as an actor, by its name of a day.
  public Actor.State on(LocalDate day) {
    Name name = nameOn(day);
    return new Actor.State(
        id(), name.name(), name.others(), name.adjective(), cow, gw(day).orElse(null));
  }

  /// Whether it belonged to the system on that day.
  public boolean isMember(LocalDate day) {
    return spells.stream().anyMatch(spell -> spell.contains(day));
  }

  /// Its name on that day; its last where no name covers the day.
  public Name nameOn(LocalDate day) {
    return names.stream().filter(name -> name.contains(day)).findFirst().orElse(names.getLast());
  }

  /// Its name when it last belonged to the system.
  public Name lastName() {
    @Nullable LocalDate end = spells.getLast().until();
    return end == null ? names.getLast() : nameOn(end);
  }

  /// Its Gleditsch-Ward number on that day, where it belonged to the system and they list it.
  public Optional<Integer> gw(LocalDate day) {
    return spells.stream()
        .filter(spell -> spell.contains(day))
        .findFirst()
        .flatMap(spell -> {
          @Nullable Integer ofName = nameOn(day).gw();
          return Optional.ofNullable(ofName == null ? spell.gw() : ofName);
        });
  }

  /// "1816-1945 and from 1990".
  public String years() {
    List<String> years = spells.stream().map(Spell::years).toList();
    return years.size() == 1
        ? years.getFirst()
        : String.join(", ", years.subList(0, years.size() - 1)) + " and " + years.getLast();
  }
}
