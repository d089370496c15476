// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The Entente authors
package entente.source.states;

import entente.domain.Actor;
import entente.domain.ActorId;
import entente.domain.StateSystem;
import entente.domain.StateSystem.Succession;
import entente.domain.SystemState;
import entente.domain.SystemState.Name;
import entente.domain.SystemState.Spell;
import entente.source.cases.States;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The system of states as it ships with the program. Today's names are those that every case knows
/// ([States]).
public final class StateHistory {
  private StateHistory() {}

  /// Reads the system.
  public static StateSystem read() {
    Map<Integer, List<List<String>>> spells = new TreeMap<>();
    lines("spells.tsv", 6)
        .forEach(cells ->
            spells
                .computeIfAbsent(Integer.valueOf(cells.get(1)), _ -> new ArrayList<>())
                .add(cells));
    Map<Integer, List<Name>> former = new TreeMap<>();
    lines("names.tsv", 7)
        .forEach(cells ->
            former
                .computeIfAbsent(Integer.valueOf(cells.getFirst()), _ -> new ArrayList<>())
                .add(
                    new Name(
                        day(cells.get(1)),
                        day(cells.get(2)),
                        cells.get(3),
                        cells.get(4),
                        cells.get(5).isEmpty() ? List.of() : List.of(cells.get(5).split(";", -1)),
                        number(cells.get(6)))));
    Map<Integer, Actor.State> today = new TreeMap<>();
    for (Actor.State state : States.all()) {
      Integer cow = state.cow();
      if (cow != null) {
        today.put(cow, state);
      }
    }
    List<SystemState> states = new ArrayList<>();
    spells.forEach((cow, rows) ->
        states.add(
            new SystemState(
                cow,
                rows.getFirst().getFirst(),
                rows.getFirst().get(3).isEmpty() ? null : ActorId.of(rows.getFirst().get(3)),
                rows.stream().map(StateHistory::spell).toList(),
                names(former.getOrDefault(cow, List.of()), today.get(cow)))));
    return new StateSystem(
        states,
        lines("successions.tsv", 3).stream()
            .map(c -> new Succession(Integer.parseInt(c.get(0)), Integer.parseInt(c.get(1))))
            .toList());
  }

  private static Spell spell(List<String> cells) {
    LocalDate from = day(cells.get(4));
    if (from == null) {
      throw new IllegalStateException("a spell of state " + cells.get(1) + " has no beginning");
    }
    return new Spell(from, day(cells.get(5)), number(cells.get(2)));
  }

  /// The former names in order of time, and then today's.
  private static List<Name> names(List<Name> former, Actor.@Nullable State today) {
    List<Name> names = new ArrayList<>(former);
    names.sort(
        Comparator.comparing(
            Name::from, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder())));
    if (today != null) {
      names.add(new Name(null, null, today.name(), today.adjective(), today.aliases(), null));
    }
    return names;
  }

  private static @Nullable LocalDate day(String cell) {
    return cell.isEmpty() ? null : LocalDate.parse(cell);
  }

  private static @Nullable Integer number(String cell) {
    return cell.isEmpty() ? null : Integer.valueOf(cell);
  }

  /// The cells of each line that is no comment, filled up with empty ones.
  private static List<List<String>> lines(String resource, int width) {
    try (InputStream in = StateHistory.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing from the program");
      }
      List<List<String>> lines = new ArrayList<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          List<String> cells = new ArrayList<>(List.of(line.split("\t", -1)));
          while (cells.size() < width) {
            cells.add("");
          }
          lines.add(cells);
        }
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " cannot be read", e);
    }
  }
}
